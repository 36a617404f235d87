import { execFile } from 'node:child_process';
import { getPriority } from 'node:os';
import { promisify } from 'node:util';

test('a worker that has given way is behind whoever answers people', async () => {
  const source = `import { giveWay } from './cli/engine/giveWay.ts'; import { getPriority } from 'node:os';
    giveWay(13); giveWay(13); console.log(getPriority());`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    source,
  ]);
  expect(Number(stdout)).toBeGreaterThan(getPriority());
});
