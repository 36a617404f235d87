import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, time } from './shapes.ts';

export const chatChannel = z.enum(['matrix', 'webhook']);
const dutyBy = z.enum(['mail', 'both']);
const newsBy = z.enum(['mail', 'chat', 'both']);

const chatIdentity = z.object({
  id,
  channel: chatChannel,
  /** `asked`: not proved from both sides yet. */
  state: z.enum(['asked', 'linked']),
  /** Who one is there: as one said oneself (Matrix), or who sent the code to the bot; null while nobody has. */
  address: z.string().nullable(),
  /** How that chat shows them, where it said so. */
  name: z.string().nullable(),
  /** To send to the bot; null where the bot sends one, or somebody has sent it. */
  code: z.string().nullable(),
  triesLeft: z.number().int(),
  expiresAt: time,
  linkedAt: time.nullable(),
});

const notifications = z.object({
  language: z.enum(['vi', 'en']),
  /** Duties always go by mail, too. */
  dutyBy,
  newsBy,
  /** Those that are set up here, and those where one is linked still. */
  chats: z.array(
    z.object({
      channel: chatChannel,
      state: z.enum(['offered', 'switched_off', 'not_offered']),
      identity: chatIdentity.nullable(),
    }),
  ),
});

/** What nobody sees or what turns the direction of a text is in nobody's id: one who confirms it must see all of it. */
const address = z.string().min(1).max(255).regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u); // prettier-ignore
const chatUser = z.object({ id: address });
const chatName = z.string().max(255).transform((name) => name.replace(/\p{C}/gu, '').trim()); // prettier-ignore

/** How messages reach one, and the chats that are proved to be one's own. */
export const chatEndpoints = {
  readNotifications: endpoint({
    id: 'readNotifications',
    method: 'get',
    path: '/notifications',
    summary: 'How messages reach me: mail, and the chats that are linked',
    access: 'session',
    status: 200,
    answer: notifications,
  }),
  chooseNotifications: endpoint({
    id: 'chooseNotifications',
    method: 'put',
    path: '/notifications',
    summary: 'Choose how I hear of duties and of news; duties cannot be kept from the mail',
    access: 'session',
    status: 200,
    body: z.object({ dutyBy, newsBy }),
    answer: notifications,
  }),
  askChat: endpoint({
    id: 'askChat',
    method: 'post',
    path: '/chat-identities',
    summary: 'Begin to link a chat: Matrix by the code that the bot sends there, another by a code to send to its bot',
    access: 'session',
    status: 201,
    body: z.object({
      channel: chatChannel,
      /** The Matrix id; not for the other chat. */
      address: z
        .string()
        .max(255)
        .regex(/^@[a-z0-9._=\-/+]+:[A-Za-z0-9.-]+(:\d{1,5})?$/)
        .optional(),
    }),
    answer: chatIdentity,
    refusals: ['not_eligible', 'chat_asked_too_often'],
  }),
  proveChat: endpoint({
    id: 'proveChat',
    method: 'post',
    path: '/chat-identities/:identityId/proof',
    summary: 'Enter the code that the bot sent to my Matrix id; after five wrong ones another is needed',
    access: 'session',
    status: 200,
    unkept: true,
    params: z.object({ identityId: id }),
    body: z.object({ code: z.string().min(1).max(40) }),
    answer: chatIdentity,
    refusals: ['not_found', 'not_eligible', 'chat_code_wrong', 'chat_code_spent'],
  }),
  confirmChat: endpoint({
    id: 'confirmChat',
    method: 'post',
    path: '/chat-identities/:identityId/confirmation',
    summary: 'Confirm that the chat user who sent my code to the bot is me',
    access: 'session',
    status: 200,
    params: z.object({ identityId: id }),
    body: z.object({ address }),
    answer: chatIdentity,
    refusals: ['not_found', 'not_eligible', 'chat_code_spent'],
  }),
  unlinkChat: endpoint({
    id: 'unlinkChat',
    method: 'delete',
    path: '/chat-identities/:identityId',
    summary: 'Unlink a chat at once, or give up linking it',
    access: 'session',
    status: 204,
    params: z.object({ identityId: id }),
    refusals: ['not_found'],
  }),
  chatCallback: endpoint({
    id: 'chatCallback',
    method: 'post',
    path: '/chat/callback',
    summary: 'For the bridge: what a chat user said to the bot. Signed by Standard Webhooks; each webhook-id is taken once',
    access: 'open',
    status: 200,
    body: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('chat.code'),
        timestamp: z.string().max(40).optional(),
        data: z.object({ user: chatUser.extend({ name: chatName.default('') }), code: z.string().min(1).max(40) }),
      }),
      z.object({ type: z.literal('chat.stop'), timestamp: z.string().max(40).optional(), data: z.object({ user: chatUser }) }),
    ]),
    answer: z.object({ taken: z.literal(true) }),
    refusals: ['callback_refused', 'chat_user_unknown'],
  }),
}; // prettier-ignore
