import { createHash } from 'node:crypto';

const NAMESPACE = Buffer.from('8b0c3f5e5d1a4c0fa8a6b5c1d2e3f405', 'hex');

/** The id of a seeded thing: a name-based UUID (RFC 9562, version 5), the same at every run. */
export function stableId(kind: string, key: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${kind}:${key}`).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
