import { mkdirSync, writeFileSync } from 'node:fs';
import { runReviews } from './reviews/runReviews.ts';
import { tableOf } from './report/table.ts';

// node --import tsx bench/reviews.ts [--quick]: see docs/benchmarks.md.
const RESULTS = new URL('results/reviews.json', import.meta.url);
const beganAt = performance.now();
const say = (line: string) => console.log(`  ${line} (${((performance.now() - beganAt) / 1000).toFixed(0)} s)`);

try {
  const results = await runReviews({ quick: process.argv.includes('--quick') }, say);
  console.log(`\n${tableOf(results).join('\n')}\n`);
  mkdirSync(new URL('.', RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
