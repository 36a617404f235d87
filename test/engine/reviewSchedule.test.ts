import { reconcileReviewSchedule, REVIEW_SCHEDULE } from '../../cli/engine/reviewSchedule.ts';
import { systemClock } from '../../cli/clock.ts';
import { keepingCourier, startEngine, type TestEngine } from '../support/engine.ts';
import { rules, useHouse } from '../support/house.ts';
import { keepers } from '../support/reviews.ts';
import { useTemporal } from '../support/temporal.ts';
import { until } from '../support/until.ts';

let engine: TestEngine;
afterAll(() => engine.stop());
const temporal = useTemporal({ ownNamespace: true });
const house = useHouse();

beforeAll(async () => {
  await keepers(house);
  const { client, connection, namespace, taskQueue } = temporal;
  const parts = { client, connection, namespace, taskQueue, database: house.database, clock: systemClock };
  engine = await startEngine({ ...parts, mail: keepingCourier(), withoutDelivery: true });
});

const reconcile = (of = rules) =>
  reconcileReviewSchedule({ client: temporal.client, taskQueue: temporal.taskQueue, rules: of });
const described = () => temporal.client.schedule.getHandle(REVIEW_SCHEDULE).describe();

test('R10: workers that start at once make one schedule, on the pack’s day and hour of the organisation’s own time', async () => {
  await Promise.all([reconcile(), reconcile(), reconcile()]);
  const { spec, policies } = await described();
  expect(spec.timezone).toBe('Asia/Ho_Chi_Minh');
  expect(policies.overlap).toBe('ALLOW_ALL');
  const { info } = await described();
  const times = info.nextActionTimes.map((at) => new Date(at.getTime() + 7 * 3_600_000));
  expect(times.length).toBeGreaterThan(0);
  for (const at of times) {
    expect([at.getUTCDate(), at.getUTCHours(), at.getUTCMonth() % 3]).toEqual([8, 8, 0]);
  }
});

test('another pack changes the days of the schedule that is there', async () => {
  const { reviews } = rules.pack;
  const monthly = { ...reviews, schedule: { ...reviews.schedule, periodMonths: 1, startDay: 3, hour: 21 } };
  await reconcile({ ...rules, pack: { ...rules.pack, reviews: monthly } });
  const [next] = (await described()).info.nextActionTimes;
  const local = new Date(next!.getTime() + 7 * 3_600_000);
  expect([local.getUTCDate(), local.getUTCHours()]).toEqual([3, 21]);
  await reconcile();
});

test('what it starts writes the campaign of the period once, however often it is triggered', async () => {
  const handle = temporal.client.schedule.getHandle(REVIEW_SCHEDULE);
  await handle.trigger();
  const campaign = await until('the campaign', () => house.database.admin('review_campaign').where({ state: 'open' }).first());
  expect(campaign).toMatchObject({ started_by: null, scope_unit_id: house.unit.root });
  const runs = async () => (await described()).info.recentActions.length;
  const before = await runs();
  await handle.trigger();
  await until('another run', async () => (await runs()) > before);
  expect(await house.database.admin('review_campaign')).toHaveLength(1);
  await temporal.client.workflow.getHandle((campaign as { id: string }).id).terminate('the test is over');
}); // prettier-ignore
