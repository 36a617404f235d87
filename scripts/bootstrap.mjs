// npm start and npm test on a machine with nothing but Node (and pip, where Temporal's programs must come from PyPI).
// Node's built-ins only: it runs before anything is installed.
import { requireNode } from './nodeVersion.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runChecks } from './checks.mjs';
import { run } from './run.mjs';

const [command, ...args] = process.argv.slice(2);
const TEMPORAL_PROGRAMS = { start: ['temporal'], test: ['temporal', 'temporal-test-server'] };

async function main() {
  requireNode();
  await ensureDependencies();
  const fetched = await run(process.execPath, [
    '--import',
    'tsx',
    'cli/embedded/fetchBinaries.ts',
    ...TEMPORAL_PROGRAMS[command],
  ]);
  if (fetched !== 0) return fetched;
  if (command === 'test') return runChecks(args);
  return run(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'start', ...args], { leashed: true });
}

if (!(command in TEMPORAL_PROGRAMS)) {
  console.error('usage: node scripts/bootstrap.mjs start | test');
  process.exit(2);
}
process.exit(await main());
