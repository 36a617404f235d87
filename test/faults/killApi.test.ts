import type { Answer } from '../support/caller.ts';
import { expectKilledAt } from './expectKilledAt.ts';
import { openFaultHouse, type FaultHouse } from './faultHouse.ts';
import * as story from './requestStory.ts';

const PATIENCE_MS = 240_000;

let house: FaultHouse;
beforeAll(async () => {
  house = await openFaultHouse();
  await house.parts.start('worker');
}, PATIENCE_MS);
afterAll(() => house.close(), PATIENCE_MS);

interface Cut {
  /** Null where the connection was cut before the answer. */
  first: Answer | null;
  again: Answer;
}

/** Calls an API that dies at its point, and again, with the same key, the one that is started in its place. */
async function callTwice(point: string, call: () => Promise<Answer>): Promise<Cut> {
  const dying = await house.parts.start('api', point);
  const first = await call().catch(() => null);
  await expectKilledAt(dying, point);
  const next = await house.parts.start('api');
  const again = await call();
  await next.stop();
  return { first, again };
}

const isReplayed = ({ headers }: Answer) => headers.get('Idempotency-Replayed') === 'true';
const approve = { verdict: 'approve', version: 1 };

describe('the client of an API that was killed', () => {
  test.each([
    { point: 'before the commit of submitRequest', replayed: false },
    { point: 'after the commit of submitRequest', replayed: true },
    { point: 'after the hand-over to approval', replayed: true },
  ])(
    '$point has one request by asking again',
    async ({ point, replayed }) => {
      const reason = `Nhận thêm phần việc: ${point}`;
      const [body, key] = [story.grantBody(house, { reason }), story.newKey()];
      const { first, again } = await callTwice(point, () => house.people.anh.post('/requests', body, key));
      expect([again.status, isReplayed(again)]).toEqual([201, replayed]);
      // The hand-over comes after the answer was on its way: it may have arrived.
      if (first !== null) expect([point, first.body]).toEqual(['after the hand-over to approval', again.body]);
      expect(await story.countBy(house, reason)).toBe(1);
      const requestId = again.body.id as string;
      await story.approveBoth(house, requestId);
      await story.expectOneOfEach(house, requestId);
      expect(await story.expectEachMailed(house, requestId)).toEqual([]);
    },
    PATIENCE_MS,
  );

  test.each([
    { point: 'before the commit of decideTask', replayed: false },
    { point: 'after the commit of decideTask', replayed: true },
  ])(
    '$point has decided once by asking again',
    async ({ point, replayed }) => {
      const requestId = await story.submit(house);
      const taskId = await story.askedTask(house, requestId, 1);
      await story.mailed(house, { task_id: taskId });
      const key = story.newKey();
      const decide = () => house.people.gateHead.post(`/tasks/${taskId}/decision`, approve, key);
      const { first, again } = await callTwice(point, decide);
      expect([first, again.status, isReplayed(again)]).toEqual([null, 200, replayed]);
      await story.approveSecond(house, requestId);
      await story.expectOneOfEach(house, requestId);
      expect(await story.expectEachMailed(house, requestId)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
