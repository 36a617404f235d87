import { isRefusal } from '../../domain/errors.ts';
import { closeRequest } from '../../operations/closeRequest.ts';
import { announceAbsence } from '../../operations/announceAbsence.ts';
import type { DecisionOutcome } from '../../operations/decideTask.ts';
import { rules, useHouse } from '../support/house.ts';
import { decide } from '../support/decide.ts';
import { askedRequest } from '../support/requests.ts';

const TIMES = 200;
const house = useHouse();

beforeAll(async () => {
  const { officer, api, clock } = house;
  const to = new Date(clock.at.getTime() + 5 * 86_400_000);
  await api.as({ officerId: officer.gateHead, accountId: null }, 'announceAbsence', (tx) =>
    announceAbsence(tx, rules, { deputyId: officer.gateDeputy, from: clock.at, to }),
  );
});

/** Waits until two of the API's connections wait for a lock. @throws Error where they do not within five seconds */
async function untilBothWait(): Promise<void> {
  const until = Date.now() + 5_000;
  while (Date.now() < until) {
    const waiting = await house.database
      .admin('pg_stat_activity')
      .where({ datname: house.database.name, usename: 'qlcb_api', wait_event_type: 'Lock' });
    if (waiting.length === 2) return;
  }
  throw new Error('the two deciders never waited for the row');
}

/** Head and deputy decide while a third transaction holds the request; then it lets go. */
async function decideAtOnce(requestId: string, first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const holding = await house.database.admin.transaction();
  try {
    await holding('request').where({ id: requestId }).forUpdate().select('id');
    const both = Promise.allSettled([first(), second()]);
    await untilBothWait();
    await holding.commit();
    return await both;
  } finally {
    if (!holding.isCompleted()) await holding.rollback();
  }
}

async function decideOnce(round: number): Promise<string> {
  const { gateHead, gateDeputy } = house.officer;
  const { requestId, taskId } = await askedRequest(house);
  const approve = () => decide(house, round % 2 ? gateHead : gateDeputy, { taskId });
  const deny = () => decide(house, round % 2 ? gateDeputy : gateHead, { taskId, verdict: 'deny', reason: 'Chưa cần' });
  const answers = await decideAtOnce(
    requestId,
    ...((round % 4 < 2 ? [approve, deny] : [deny, approve]) as [typeof approve, typeof deny]),
  );
  const done = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value as DecisionOutcome] : []));
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
  expect([done.length, refused.length]).toEqual([1, 1]);

  const admin = house.database.admin;
  const decisions = await admin('decision').where({ task_id: taskId }).select('officer_id', 'verdict', 'receipt_no');
  expect(decisions).toMatchObject([{ verdict: done[0]!.verdict, receipt_no: done[0]!.receiptNo }]);
  const winner = decisions[0] as { officer_id: string };
  const events = await admin('audit_event').where({ event: 'task.decided', subject_id: taskId }).select('officer_id');
  expect(events).toEqual([{ officer_id: winner.officer_id }]);
  const { outcome, ended_by } = await admin('task').where({ id: taskId }).first();
  expect({ outcome, ended_by }).toEqual({
    outcome: done[0]!.verdict === 'approve' ? 'approved' : 'rejected',
    ended_by: winner.officer_id,
  });
  const told = isRefusal(refused[0], 'already_decided') ? refused[0].data : refused[0];
  const byName = winner.officer_id === gateHead ? 'Bùi Khắc Tường' : 'Hoàng Quỳnh Chi';
  expect(told).toMatchObject({ by: winner.officer_id, byName, outcome });
  await house.worker.asEngine('closeRequest', (tx) => closeRequest(tx, { requestId, end: 'rejected' }));
  return done[0]!.verdict;
}

test(`abuse 4: of head and deputy deciding at the same instant one wins, and the other is told who, ${TIMES} times`, async () => {
  const won = new Map<string, number>();
  for (let round = 0; round < TIMES; round++) {
    const verdict = await decideOnce(round);
    won.set(verdict, (won.get(verdict) ?? 0) + 1);
  }
  expect(won.get('approve')! + won.get('deny')!).toBe(TIMES);
  expect(Math.min(won.get('approve')!, won.get('deny')!)).toBeGreaterThan(0);
}, 120_000);
