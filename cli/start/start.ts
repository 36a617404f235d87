import { fileURLToPath } from 'node:url';
import { readStartConfig } from '../../config/start.ts';
import { closingBlock } from './closingBlock.ts';
import { homeAt, makeHome, resetHome } from './home.ts';
import { lockHome } from './homeLock.ts';
import { startHouse, type House } from './house.ts';
import { startOptions } from './startOptions.ts';
import { nextStopSignal } from './stopSignal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * `npm start`: everything on this machine, in one folder, until Ctrl-C. `--reset` forgets all data first; `--officers 1500` says
 * how many made-up people an empty database gets.
 *
 * @throws ConfigurationError, PortInUseError, AlreadyRunningError, NoTemporalError, all of which people can mend
 */
export async function runStart(args: string[]): Promise<void> {
  const { reset, officers } = startOptions(args);
  const config = readStartConfig(process.env);
  const home = homeAt(config.home);
  makeHome(home);
  const lock = await lockHome(home.lock);
  let exitCode = 0;
  try {
    if (reset) resetHome(home);
    makeHome(home);
    exitCode = await liveIn(
      await untilInterrupted(startHouse({ root: ROOT, config, home, lock, officers, say })),
      home.folder,
    );
  } finally {
    lock.release();
  }
  process.exit(exitCode);
}

/** Runs until it is asked to end, or a part falls for good. */
async function liveIn(house: House, folder: string): Promise<number> {
  console.log(closingBlock(house.description, house.people));
  const end = await Promise.race([
    nextStopSignal().then((reason) => ({ reason, exitCode: 0 })),
    house.fallen.then((name) => ({ reason: `${name} has ended; see ${folder}/logs`, exitCode: 1 })),
  ]);
  say(`stopping (${end.reason}) …`);
  await house.stop();
  say(`stopped; the data stays in ${folder}`);
  return end.exitCode;
}

/** Asked to end on the way, we just go: what has been started stops by itself, and the next start waits for it. */
async function untilInterrupted<T>(starting: Promise<T>): Promise<T> {
  const started = starting.then((value) => ({ value }));
  const first = await Promise.race([started, nextStopSignal()]);
  if (typeof first === 'object') return first.value;
  say(`broken off (${first})`);
  process.exit(130);
}

function say(line: string): void {
  console.log(`  ${line}`);
}
