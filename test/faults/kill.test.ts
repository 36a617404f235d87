import { openFaultHouse, type FaultHouse } from './faultHouse.ts';
import { expectKilledAt } from './expectKilledAt.ts';
import { approveBoth, expectEachMailed, expectOneOfEach, submit } from './requestStory.ts';

/** The stories run side by side: each mostly waits until the engine has noticed that a worker is gone. */
const PATIENCE_MS = 240_000;

/** A request is carried by one worker after the other, each killed at its point, and at last by one that lives. */
async function throughDeadWorkers(house: FaultHouse, points: string[]): Promise<{ mailedTwice: string[] }> {
  let worker = await house.parts.start('worker', points[0]);
  const requestId = await submit(house);
  const approved = approveBoth(house, requestId);
  approved.catch(() => undefined); // told of below, where nothing fails before
  for (const [index, point] of points.entries()) {
    await expectKilledAt(worker, point);
    worker = await house.parts.start('worker', points[index + 1]);
  }
  await approved;
  await expectOneOfEach(house, requestId);
  return { mailedTwice: await expectEachMailed(house, requestId) };
}

interface Story {
  where: string;
  points: string[];
  /** Killed between the mail server's 250 and the row that says so. */
  mailedTwice: number;
  /** Otherwise whoever wrote died right after the commit, and the worker's sweep is left with it. */
  handsOver?: boolean;
}

const STORIES: Story[] = [
  {
    where: 'as they plan and ask',
    points: [
      'before the commit of planAndAsk',
      'after the commit of planAndAsk',
      'before the commit of openTask',
      'after the commit of openTask',
    ],
    mailedTwice: 0,
  },
  {
    where: 'as they wake the delivery and apply',
    points: [
      'after the hand-over to messageDelivery',
      'before the commit of tendLastTask',
      'after the commit of tendLastTask',
    ],
    mailedTwice: 0,
  },
  {
    where: 'as they sweep and claim',
    points: [
      'after the hand-over to approval',
      'before the commit of claimMessages',
      'after the commit of claimMessages',
    ],
    mailedTwice: 0,
    handsOver: false,
  },
  {
    where: 'after the 250, and once that is written',
    points: ['after the 250 of the mail server', 'after the commit of endMessages'],
    mailedTwice: 1,
  },
  { where: 'as they write the 250 down', points: ['before the commit of endMessages'], mailedTwice: 1 },
];

test.concurrent.each(STORIES)(
  'workers killed $where leave a request that takes effect once, and no mail more than twice',
  async ({ points, mailedTwice, handsOver = true }) => {
    const house = await openFaultHouse({ handsOver });
    try {
      expect((await throughDeadWorkers(house, points)).mailedTwice).toHaveLength(mailedTwice);
    } finally {
      await house.close();
    }
  },
  PATIENCE_MS,
);
