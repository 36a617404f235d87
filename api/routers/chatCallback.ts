import { Router, type Request } from 'express';
import { chatCodes } from '../../domain/chatCode.ts';
import { Refused } from '../../domain/errors.ts';
import { webhookFault } from '../../domain/standardWebhook.ts';
import { takeCallback, type ChatCallback } from '../../operations/chat/takeCallback.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { jsonIn, textOf } from '../input/readBody.ts';
import { readInput } from '../input/readInput.ts';
import { LayerProblem } from '../problems/problem.ts';
import { mount, send } from '../serve.ts';

const ENDPOINT = contract.chatCallback;

/**
 * What a chat user said to the bot, as the operator's bridge tells it. Nothing of it is read before its signature holds: no
 * session, no browser and no page of ours calls here.
 */
export function chatCallbackRouter(context: ApiContext): Router {
  const router = Router();
  const codes = chatCodes(context.secretKey);
  mount(router, ENDPOINT, async (request, response) => {
    const text = await textOf(request, 'application/json');
    checkSignature(context, request, text);
    const { body } = readInput(ENDPOINT, request, jsonIn(text)) as { body: Body };
    const callbackId = request.get('webhook-id')!;
    const input = { callbackId, callback: callbackOf(body), codes };
    const outcome = await context.db.asNobody('takeCallback', (tx) => takeCallback(tx, input));
    if (outcome === 'replayed') throw new LayerProblem('callback_refused', { because: 'replayed' });
    if (outcome === 'nobody') throw new Refused('chat_user_unknown', {});
    send(context, ENDPOINT, response, { status: ENDPOINT.status, body: { taken: true } });
  });
  return router;
}

type Body =
  | { type: 'chat.code'; data: { user: { id: string; name: string }; code: string } }
  | { type: 'chat.stop'; data: { user: { id: string } } };

const callbackOf = (body: Body): ChatCallback =>
  body.type === 'chat.code' ? { type: body.type, ...body.data } : { type: body.type, ...body.data };

/** @throws LayerProblem `callback_refused`; without a bridge nobody has signed anything */
function checkSignature(context: ApiContext, request: Request, body: string): void {
  const secrets = context.chat?.webhookSecrets;
  const header = (name: string) => request.get(`webhook-${name}`) ?? '';
  const call = { id: header('id'), timestamp: header('timestamp'), signature: header('signature'), body };
  const fault = secrets === undefined ? 'unsigned' : webhookFault(secrets, call, context.clock.now());
  if (fault) throw new LayerProblem('callback_refused', { because: fault });
}
