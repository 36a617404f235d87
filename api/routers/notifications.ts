import { Router } from 'express';
import { chatCodes } from '../../domain/chatCode.ts';
import { askChat } from '../../operations/chat/askChat.ts';
import { chooseNotices } from '../../operations/chat/chooseNotices.ts';
import { confirmChat } from '../../operations/chat/confirmChat.ts';
import { proveChat } from '../../operations/chat/proveChat.ts';
import { unlinkChat } from '../../operations/chat/unlinkChat.ts';
import { notificationsAnswer, ownIdentity } from '../answers/notifications.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { serve, serveTrying } from '../serve.ts';

/** How messages reach somebody, and linking a chat. */
export function notificationRouter(context: ApiContext): Router {
  const router = Router();
  const codes = chatCodes(context.secretKey);
  const offered = context.chat?.channels ?? [];

  serve(router, context, contract.readNotifications, ({ tx }) => notificationsAnswer(tx, { codes, offered }));

  serve(router, context, contract.chooseNotifications, async ({ tx, body }) => {
    await chooseNotices(tx, body);
    return notificationsAnswer(tx, { codes, offered });
  });

  serve(router, context, contract.askChat, async ({ tx, body: { channel, address = null } }) => {
    const { id } = await askChat(tx, { codes, offered, asked: { channel, address } });
    return ownIdentity(tx, codes, id);
  });

  serveTrying(router, context, contract.proveChat, async ({ actor, params: { identityId }, body: { code } }) => {
    await proveChat(context.db, actor, { codes, identityId, code });
    return context.db.as(actor, 'readChat', (tx) => ownIdentity(tx, codes, identityId));
  });

  serve(router, context, contract.confirmChat, async ({ tx, params: { identityId }, body: { address } }) => {
    await confirmChat(tx, { identityId, address });
    return ownIdentity(tx, codes, identityId);
  });

  serve(router, context, contract.unlinkChat, ({ tx, params }) => unlinkChat(tx, params));

  return router;
}
