import { constants } from 'node:os';
import type { RunningPart } from '../support/parts.ts';
import { openFaultHouse, type FaultHouse } from './faultHouse.ts';
import { approveBoth, expectEachMailed, expectOneOfEach, submit } from './requestStory.ts';

/** The stories run side by side: each mostly waits until the engine has noticed that a worker is gone. */
const PATIENCE_MS = 170_000;
const KILLED = 128 + constants.signals.SIGKILL;

async function withHouse(options: Parameters<typeof openFaultHouse>[0], story: (house: FaultHouse) => Promise<void>) {
  const house = await openFaultHouse(options);
  try {
    await story(house);
  } finally {
    await house.close();
  }
}

async function expectKilledAt(part: RunningPart, point: string): Promise<void> {
  expect(await part.exited).toBe(KILLED);
  expect(part.output()).toContain(`killed at: ${point}\n`);
}

/** A request from its submission to its effect, whose first worker dies on the way. Answers which mails came twice. */
async function throughADeadWorker(house: FaultHouse, point: string): Promise<string[]> {
  const dying = await house.parts.start('worker', point);
  const requestId = await submit(house);
  const approved = approveBoth(house, requestId);
  approved.catch(() => undefined);
  await expectKilledAt(dying, point);
  await house.parts.start('worker');
  await approved;
  await expectOneOfEach(house, requestId);
  return expectEachMailed(house, requestId);
}

const STEPS = [
  'before the commit of planRequest',
  'after the commit of planRequest',
  'before the commit of openTask',
  'after the commit of openTask',
  'after the hand-over to messageDelivery',
  'before the commit of applyRequest',
  'after the commit of applyRequest',
];

test.concurrent.each(STEPS)(
  'a worker killed %s leaves a request that takes effect once',
  (point) => withHouse({}, async (house) => expect(await throughADeadWorker(house, point)).toEqual([])),
  PATIENCE_MS,
);
