import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/** Jest loads its set-up by Node's own import, which knows no TypeScript. */
export default async function globalSetup() {
  const { openServerDesk } = await tsImport('./serverDesk.ts', import.meta.url);
  // once, so that no two suites build them at the same time
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { buildWeb } = await tsImport('../../cli/start/webBuild.ts', import.meta.url);
  const { buildServer } = await tsImport('../../cli/start/serverBuild.ts', import.meta.url);
  await Promise.all([buildWeb(root), buildServer(root)]);
  const desk = await openServerDesk();
  process.env.QLCB_TEST_DESK = desk.url;
  globalThis.qlcbServerDesk = desk;
}
