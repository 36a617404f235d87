import { applyRequest } from '../../../operations/applyRequest.ts';
import { closeRequest } from '../../../operations/closeRequest.ts';
import { commentOnRequest } from '../../../operations/commentOnRequest.ts';
import { editRequest } from '../../../operations/editRequest.ts';
import { openTask } from '../../../operations/openTask.ts';
import { planAndAsk } from '../../../operations/planAndAsk.ts';
import { planRequest } from '../../../operations/planRequest.ts';
import { reassignTask } from '../../../operations/reassignTask.ts';
import { recordGuessing, recordRefusal } from '../../../operations/recordRefusal.ts';
import { renewLink } from '../../../operations/renewLink.ts';
import { seeTask } from '../../../operations/seeTask.ts';
import { submitRequest } from '../../../operations/submitRequest.ts';
import { tendLastTask } from '../../../operations/tendLastTask.ts';
import { tendSentBack } from '../../../operations/tendSentBack.ts';
import { tendTask } from '../../../operations/tendTask.ts';
import { withdrawRequest } from '../../../operations/withdrawRequest.ts';
import { decide } from '../../support/decide.ts';
import { rules, type House } from '../../support/house.ts';
import { anhsForm, askedRequest, linkFor, opened } from '../../support/requests.ts';
import { disputeDecision } from '../../../operations/disputeDecision.ts';
import { as, engine, later, type Preparation } from './acting.ts';

async function submitted(house: House): Promise<string> {
  const { id } = await as(house, house.officer.anh, (tx) =>
    submitRequest(tx, rules, { kind: 'permission.grant', form: anhsForm(house) }),
  );
  return id;
}

/** What falls due on a task at one of its times. */
const tendingAt =
  (column: string): Preparation =>
  async (house) => {
    const { requestId, taskId } = await askedRequest(house);
    const row = (await house.database
      .admin('task')
      .where({ id: taskId })
      .first({ at: house.database.admin.raw(column) })) as { at: Date };
    house.clock.at = row.at;
    return () => engine(house, (tx) => tendTask(tx, rules, { requestId, taskId }));
  };

/** By operation, and what of it where it does several things. */
export const actsOnRequests: Record<string, Preparation> = {
  submitRequest: async (house) => () => submitted(house),
  planRequest: async (house) => {
    const requestId = await submitted(house);
    return () => engine(house, (tx) => planRequest(tx, rules, { requestId }));
  },
  planAndAsk: async (house) => {
    const requestId = await submitted(house);
    return () => engine(house, (tx) => planAndAsk(tx, rules, { requestId }));
  },
  openTask: async (house) => {
    const requestId = await submitted(house);
    await engine(house, (tx) => planRequest(tx, rules, { requestId }));
    return () => engine(house, (tx) => openTask(tx, rules, { requestId, version: 1, position: 1 }));
  },
  'tendTask: a reminder': tendingAt('reminders[1]'),
  'tendTask: escalation': tendingAt('due_at'),
  'tendTask: expiry': tendingAt('closes_at'),
  seeTask: async (house) => {
    const { taskId } = await askedRequest(house);
    return () => as(house, house.officer.gateHead, (tx) => seeTask(tx, { taskId }));
  },
  'decideTask: approve': async (house) => {
    const { taskId } = await askedRequest(house);
    return () => decide(house, house.officer.gateHead, { taskId });
  },
  'decideTask: send back': async (house) => {
    const { taskId } = await askedRequest(house);
    return () => decide(house, house.officer.gateHead, { taskId, verdict: 'send_back', reason: 'Thiếu quyết định' });
  },
  disputeDecision: async (house) => {
    const { taskId } = await askedRequest(house);
    await decide(house, house.officer.gateHead, { taskId });
    return () =>
      as(house, house.officer.gateHead, (tx) => disputeDecision(tx, rules, { taskId, note: 'Không phải tôi' }));
  },
  tendSentBack: async (house) => {
    const { requestId, taskId } = await askedRequest(house);
    await decide(house, house.officer.gateHead, { taskId, verdict: 'send_back', reason: 'Thiếu quyết định' });
    house.clock.at = later(house, 90);
    return () => engine(house, (tx) => tendSentBack(tx, rules, { requestId, taskId }));
  },
  reassignTask: async (house) => {
    const { taskId } = await askedRequest(house);
    const to = { taskId, toOfficerId: house.officer.gateDeputy, reason: 'Nắm rõ hơn' };
    return () => as(house, house.officer.gateHead, (tx) => reassignTask(tx, rules, to));
  },
  editRequest: async (house) => {
    const { requestId } = await askedRequest(house);
    const form = anhsForm(house, { permissions: ['records.read'] });
    return () => as(house, house.officer.anh, (tx) => editRequest(tx, rules, { requestId, version: 1, form }));
  },
  withdrawRequest: async (house) => {
    const { requestId } = await askedRequest(house);
    return () => as(house, house.officer.anh, (tx) => withdrawRequest(tx, { requestId, reason: null }));
  },
  commentOnRequest: async (house) => {
    const { requestId } = await askedRequest(house);
    return () =>
      as(house, house.officer.gateHead, (tx) => commentOnRequest(tx, { requestId, kind: 'question', body: 'Vì sao?' }));
  },
  applyRequest: async (house) => {
    const { requestId, taskId } = await askedRequest(house);
    await decide(house, house.officer.gateHead, { taskId });
    const second = await opened(house, requestId, 2);
    await decide(house, { officerId: house.officer.adminOfficer, accountId: house.account.admin }, { taskId: second });
    return () => engine(house, (tx) => applyRequest(tx, rules, { requestId }));
  },
  tendLastTask: async (house) => {
    const { requestId, taskId } = await askedRequest(house);
    await decide(house, house.officer.gateHead, { taskId });
    const last = await opened(house, requestId, 2);
    await decide(house, { officerId: house.officer.adminOfficer, accountId: house.account.admin }, { taskId: last });
    return () => engine(house, (tx) => tendLastTask(tx, rules, { requestId, taskId: last }));
  },
  closeRequest: async (house) => {
    const { requestId } = await askedRequest(house);
    return () => engine(house, (tx) => closeRequest(tx, { requestId, end: 'rejected' }));
  },
  renewLink: async (house) => {
    const { taskId } = await askedRequest(house);
    const linkId = await linkFor(house, taskId, house.officer.gateHead, 1);
    house.clock.at = later(house, 2);
    return () => as(house, house.officer.gateHead, (tx) => renewLink(tx, { linkId }));
  },
  recordRefusal: async (house) => {
    const { requestId, taskId } = await askedRequest(house);
    const refused = {
      act: 'decision',
      code: 'not_yours',
      subject: { kind: 'task', id: taskId },
      requestId,
      channel: 'web',
    } as const;
    return () => as(house, house.officer.anh, (tx) => recordRefusal(tx, refused));
  },
  'recordRefusal: guessing': async (house) => () =>
    house.api.asNobody('act', (tx) => recordGuessing(tx, { source: 'f00d', failures: 100 })),
};
