import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { atRest, type Size, type Visitor } from './visitor.ts';

/** Takes one of the README's pictures into the folder of `QLCB_PICTURES`, as it shows on a screen of that size; nothing without it. */
export async function takePicture({ page }: Visitor, name: string, size: Size): Promise<void> {
  const folder = process.env.QLCB_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  await page.setViewportSize(size);
  await atRest(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  if (before) await page.setViewportSize(before);
}
