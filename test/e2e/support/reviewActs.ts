import type { Visitor } from './visitor.ts';

interface Row {
  id: string;
  newestVersion: number;
}

/** Confirms everything that is left of a packet over the interface, as its page would person by person. */
export async function confirmTheRest({ page }: Visitor, packetId: string): Promise<void> {
  const origin = new URL(page.url()).origin;
  const read = async (path: string) => (await (await page.request.get(`${origin}/api${path}`)).json()) as never;
  const { csrf } = (await read('/me')) as { csrf: string };
  const { officers } = (await read(`/review-packets/${packetId}`)) as { officers: { officer: { id: string } }[] };
  for (const { officer } of officers) {
    const { items } = (await read(`/review-packets/${packetId}/officers/${officer.id}`)) as { items: Row[] };
    const data = {
      items: items.map(({ id, newestVersion: version }) => ({ id, version })),
      timely: true,
      accurate: true,
    };
    const answer = await page.request.post(`${origin}/api/review-packets/${packetId}/confirmation`, {
      data,
      headers: { 'X-CSRF': csrf, 'Idempotency-Key': crypto.randomUUID(), Origin: origin },
    });
    expect(answer.status()).toBe(200);
  }
}

/** What is said of the lines from the present one on, by keys alone. */
export async function pressKeys({ page }: Visitor, keys: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
