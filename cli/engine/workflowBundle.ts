import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const ROOT = new URL('../../', import.meta.url);
/** Made with the image, where there are no sources. */
const BUILT = new URL('workflows.bundle.js', ROOT);
const CACHE = new URL('node_modules/.cache/qlcb/', ROOT);

/** The workflows as one script. Bundling takes a second or two, so what was bundled is kept until a source changes. */
export async function workflowBundle(): Promise<{ code: string }> {
  if (existsSync(BUILT)) return { code: readFileSync(BUILT, 'utf8') };
  const kept = new URL(`workflows-${fingerprint()}.js`, CACHE);
  try {
    return { code: readFileSync(kept, 'utf8') };
  } catch {
    const { code } = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('workflows/index.ts', ROOT)),
      logger: silent,
    });
    keep(kept, code);
    return { code };
  }
}

/** Under another name first: two processes may do this at once. A folder that cannot be written to costs only the time. */
function keep(place: URL, code: string): void {
  try {
    mkdirSync(CACHE, { recursive: true });
    const draft = new URL(`${place.href}.${process.pid}`);
    writeFileSync(draft, code);
    renameSync(draft, place);
  } catch {
    return;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(new URL('package-lock.json', ROOT)));
  for (const folder of ['workflows/', 'domain/']) {
    for (const file of readdirSync(new URL(folder, ROOT))
      .filter((name) => /\.[jt]s$/.test(name))
      .sort()) {
      hash.update(file).update(readFileSync(new URL(folder + file, ROOT)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const silent = { log: () => {}, trace: () => {}, debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
