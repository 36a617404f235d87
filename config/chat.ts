import { z } from 'zod';
import { url } from './variables.ts';

/** The chats beside mail. Each is offered where its address is given; then it needs its secret, too. */
export const chatVariables = z.object({
  /** Where the homeserver's client-server API answers. */
  QLCB_MATRIX_URL: url('http', 'https')
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  /** The bridge to another chat: called for each message. */
  QLCB_WEBHOOK_URL: url('http', 'https').optional(),
  /** Signs calls to the bridge and calls of the bridge (Standard Webhooks); two, parted by a blank, while it is changed. */
  QLCB_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}( whsec_[A-Za-z0-9+/]{32,}={0,2})?$/, {
      error: 'must be whsec_ and at least 24 bytes in base64, or two of them',
    })
    .optional(),
});

/** The bot's access token: the worker alone sends. Of one device, since transaction ids count per device. */
export const matrixToken = z.string().regex(/^\S+$/, { error: 'must be an access token' }).optional();

type ChatVariables = z.output<typeof chatVariables> & { QLCB_MATRIX_TOKEN?: string | undefined };

export interface ChatConfig {
  /** `token` in the worker only. */
  matrix: { url: string; token: string } | undefined;
  webhook: { url: string; secrets: string } | undefined;
}

/** For `superRefine`: a chat whose address is given needs its secret. */
export const webhookIsWhole = needs('QLCB_WEBHOOK_URL', 'QLCB_WEBHOOK_SECRET');
export const matrixIsWhole = needs('QLCB_MATRIX_URL', 'QLCB_MATRIX_TOKEN');

function needs(address: keyof ChatVariables, secret: keyof ChatVariables) {
  return (read: ChatVariables, context: z.RefinementCtx): void => {
    if (read[address] !== undefined && read[secret] === undefined)
      context.addIssue({ code: 'custom', path: [secret], message: 'is missing' });
  };
}

export function chatConfigOf(read: ChatVariables): ChatConfig {
  const { QLCB_MATRIX_URL: matrix, QLCB_MATRIX_TOKEN: token = '', QLCB_WEBHOOK_URL: webhook } = read;
  return {
    matrix: matrix === undefined ? undefined : { url: matrix, token },
    webhook: webhook === undefined ? undefined : { url: webhook, secrets: read.QLCB_WEBHOOK_SECRET! },
  };
}
