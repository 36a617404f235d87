import type { Visitor } from './visitor.ts';

/** A moment so many hours ago, as the device's own field takes it, in Vietnamese time. */
export function hoursAgo(hours: number): string {
  const at = new Date(Date.now() + (7 - hours) * 3_600_000);
  return at.toISOString().slice(0, 16);
}

/** The holder types the code that was read over the phone. */
export async function typeCode(visitor: Visitor, code: string): Promise<void> {
  await visitor.write('Mã 6 số', code);
  await visitor.press('Tiếp tục');
}

/** Marks so many actions as foreign, the first ones, and the rest as known; sends the marks. */
export async function markAll(visitor: Visitor, { foreign }: { foreign: number }): Promise<void> {
  const rows = visitor.page.getByRole('radiogroup');
  for (let n = 0; n < foreign; n++) await rows.nth(n).getByLabel('Lạ').check();
  await visitor.press('Còn lại đều quen');
  await visitor.press(/^Ghi \d+ đánh dấu$/);
}
