// node deploy/build.mjs: builds what the image runs into dist/: the JavaScript of every part, the files that lie
// beside it, the workflows as one script, and the web app in dist/web.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
const { include: parts } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.build.json'), 'utf8'));
for (const part of parts) copyWhatIsNoSource(part);
run('vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn');

// Bundling takes seconds and wants a folder to write to: so it is done here, and not at each start of a worker.
const workflowsPath = join(DIST, 'workflows', 'index.js');
const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
writeFileSync(join(DIST, 'workflows.bundle.js'), code);

function run(program, ...args) {
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** The compiler leaves behind what is no TypeScript: data, and the few scripts that run before anything is compiled. */
function copyWhatIsNoSource(part) {
  for (const name of readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })) {
    const isFile = statSync(join(ROOT, part, name)).isFile();
    if (isFile && !/\.(ts|tsx|md)$/.test(name)) cpSync(join(ROOT, part, name), join(DIST, part, name));
  }
}
