import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

const INSTALLED = 'node_modules/.package-lock.json';

/** Installs the locked dependencies where they are missing or are not those of package-lock.json. */
export async function ensureDependencies() {
  const reason = reasonToInstall();
  if (!reason) return;
  console.log(`  installing the locked dependencies (${reason}) …`);
  const began = Date.now();
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = npm ? await run(process.execPath, [npm, ...options]) : await run('npm', options);
  if (code !== 0) process.exit(code);
  console.log(`  dependencies installed in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** npm writes what it has installed when it has finished; so a broken-off installation shows, too. */
function reasonToInstall() {
  if (!existsSync(INSTALLED)) return 'missing';
  const wanted = packages('package-lock.json');
  const present = packages(INSTALLED);
  for (const [path, { version, optional, link }] of Object.entries(wanted)) {
    if (path === '' || link || (optional && !present[path])) continue;
    if (present[path]?.version !== version) return `${path.replace('node_modules/', '')} is not ${version}`;
  }
  return undefined;
}

function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
