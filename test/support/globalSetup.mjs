import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/** Jest loads its set-up by Node's own import, which knows no TypeScript. */
export default async function globalSetup() {
  const { openServerDesk } = await tsImport('./serverDesk.ts', import.meta.url);
  // once, so that no two suites build it at the same time
  const { buildWeb } = await tsImport('../../cli/start/webBuild.ts', import.meta.url);
  await buildWeb(fileURLToPath(new URL('../..', import.meta.url)));
  const desk = await openServerDesk();
  process.env.QLCB_TEST_DESK = desk.url;
  globalThis.qlcbServerDesk = desk;
}
