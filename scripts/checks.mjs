import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { run } from './run.mjs';

const BIN = 'node_modules/';
const STATIC_CHECKS = [
  ['format', [`${BIN}prettier/bin/prettier.cjs`, '--check', '--log-level=warn', '.']],
  ['lint', [`${BIN}eslint/bin/eslint.js`, '--max-warnings=0', '.']],
  ['types', [`${BIN}typescript/bin/tsc`, '--noEmit']],
  ['types of web', [`${BIN}typescript/bin/tsc`, '--noEmit', '-p', 'web']],
  ['unused code', [`${BIN}knip/bin/knip.js`]],
];
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', `${BIN}jest/bin/jest.js`];

/**
 * Everything that must hold before a change goes in; all of it runs, so that one run tells all faults. What computes only runs
 * behind the tests, in the time in which they wait.
 *
 * @param jestArguments what came after `npm test --`
 * @returns exit code
 */
export async function runChecks(jestArguments) {
  const tests = timed('tests', () => run(process.execPath, [...JEST, ...jestArguments]));
  const statics = STATIC_CHECKS.filter(([, args]) => exists(args)).map(check);
  const ends = await Promise.all([...statics, tests]);
  for (const { output } of ends) if (output) console.error(`\n${output}`);
  const failed = ends.filter(({ code }) => code !== 0).map(({ name }) => name);
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

function exists(args) {
  const project = args[args.indexOf('-p') + 1];
  return !args.includes('-p') || existsSync(`${project}/tsconfig.json`);
}

/** Output is kept and told at the end, where it is looked for. */
async function check([name, args]) {
  const output = [];
  const ended = await timed(name, async () => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '' },
    });
    giveWay(child);
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    return new Promise((resolve) => child.on('close', (exit) => resolve(exit ?? 1)));
  });
  return { ...ended, output: ended.code === 0 ? '' : Buffer.concat(output).toString('utf8') };
}

/** Tests wait for answers in time; nobody waits for these. */
function giveWay({ pid }) {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    return; // ended already, or not here
  }
}

async function timed(name, work) {
  const began = Date.now();
  const code = await work();
  console.log(`  ${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return { name, code };
}
