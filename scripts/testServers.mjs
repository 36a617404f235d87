// npm run test:servers: checks that bring in more than the locked dependencies, so they stand apart from npm test.
// Node's built-ins only.
import { spawnSync } from 'node:child_process';
import { checkCompose } from './checkCompose.mjs';

/** Each answers its faults in words. */
const CHECKS = [
  ['docker-compose.yml against the compose specification', checkCompose],
  ['what the image holds runs on plain Node', checkBuild],
];

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

async function faultsOf(check) {
  try {
    return await check();
  } catch (error) {
    return [error.message];
  }
}
