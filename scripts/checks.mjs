import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
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
 * Everything that must hold before a change goes in; all of it runs, so that one run tells all faults.
 *
 * @param jestArguments what came after `npm test --`
 * @returns exit code
 */
export async function runChecks(jestArguments) {
  const statics = await Promise.all(STATIC_CHECKS.filter(([, args]) => exists(args)).map(check));
  const tests = await timed('tests', () => run(process.execPath, [...JEST, ...jestArguments]));
  const failed = [...statics, tests].filter(({ code }) => code !== 0).map(({ name }) => name);
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

function exists(args) {
  const project = args[args.indexOf('-p') + 1];
  return !args.includes('-p') || existsSync(`${project}/tsconfig.json`);
}

/** Output is kept and printed whole, because the checks run beside each other. */
async function check([name, args]) {
  return timed(name, async () => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '' },
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    const code = await new Promise((resolve) => child.on('close', (exit) => resolve(exit ?? 1)));
    if (code !== 0) console.error(`\n${Buffer.concat(output).toString('utf8')}`);
    return code;
  });
}

async function timed(name, work) {
  const began = Date.now();
  const code = await work();
  console.log(`  ${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return { name, code };
}
