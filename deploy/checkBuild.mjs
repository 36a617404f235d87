// node deploy/checkBuild.mjs: builds what the image holds, and sees that plain Node runs it: every module of every part
// is found where the build has put it. Says what is wrong and ends with 1.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NEEDED = ['dist/workflows.bundle.js', 'dist/web/index.html', 'dist/cli/seed/data/customs-2018-units.csv'];

const faults = [];
const build = node('deploy/build.mjs');
if (build.status !== 0) faults.push(`the build failed: ${(build.stdout + build.stderr).slice(0, 1_500)}`);
for (const file of NEEDED) if (!existsSync(ROOT + file)) faults.push(`${file} is missing`);

expectOf([], 2, /^usage: qlcb /);
// Without an environment a part gets as far as reading it, so all that it imports has been found.
for (const part of ['api', 'worker', 'migrate', 'seed']) expectOf([part], 1, /^The configuration has \d+ fault/);

for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

function expectOf(args, status, said) {
  const ran = node('dist/cli/main.js', ...args);
  if (ran.status !== status || !said.test(ran.stderr)) {
    faults.push(`qlcb ${args.join(' ')} ended with ${ran.status}: ${ran.stderr.slice(0, 500)}`);
  }
}

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH } });
}
