// npm run test:servers: checks that bring in more than the locked dependencies, so they stand apart from npm test.
// Node's built-ins only.
import { spawnSync } from 'node:child_process';
import { checkCompose } from './checkCompose.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { requireNode } from './nodeVersion.mjs';
import { run } from './run.mjs';
import { pythonWith } from './venv.mjs';

const SYNAPSE = ['matrix-synapse-1.163.2', ['matrix-synapse==1.163.2']];
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** Each answers its faults in words. */
const CHECKS = [
  ['docker-compose.yml against the compose specification', checkCompose],
  ['what the image holds runs on plain Node', checkBuild],
  ['chat against a real Synapse', checkSynapse],
];

requireNode();
await ensureDependencies();

let failed = 0;
for (const [name, check] of CHECKS) {
  const began = Date.now();
  const faults = await faultsOf(check);
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  console.log(`  ${faults.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${took})`);
  for (const fault of faults) console.error(`         ${fault}`);
  if (faults.length > 0) failed += 1;
}
console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function checkBuild() {
  const checked = spawnSync(process.execPath, ['deploy/checkBuild.mjs'], { encoding: 'utf8' });
  return checked.status === 0 ? [] : [checked.stderr.trim()];
}

/** The tests of `test/servers`, against the homeserver that is installed here. Arguments of ours go to jest. */
async function checkSynapse() {
  process.env.QLCB_SYNAPSE_PYTHON = pythonWith(...SYNAPSE);
  const fetched = await run(process.execPath, ['--import', 'tsx', 'cli/embedded/fetchBinaries.ts', 'temporal']);
  if (fetched !== 0) return ['Temporal is not to be had'];
  const code = await run(process.execPath, [...JEST, '--config=jest.servers.config.js', ...process.argv.slice(2)]);
  return code === 0 ? [] : ['see above'];
}

async function faultsOf(check) {
  try {
    return await check();
  } catch (error) {
    return [error.message];
  }
}
