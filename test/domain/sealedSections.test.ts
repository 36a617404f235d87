import { randomUUID } from 'node:crypto';
import { sealedSections } from '../../domain/sealedSections.ts';

const [seals, others] = [sealedSections(Buffer.alloc(32, 1)), sealedSections(Buffer.alloc(32, 2))];
const place = { rowId: randomUUID(), officerId: randomUUID(), section: 'health', keyVersion: 1 };
const content = { height: '165', chronicIllness: 'Viêm khớp', members: [{ name: 'An' }] };
const key = seals.newKey(place);
const sealed = seals.seal(key, place, content);

test('R13: what was sealed opens in its place, and twice the same looks different', () => {
  expect(seals.open(key, place, sealed)).toEqual(content);
  expect(seals.seal(key, place, content).equals(sealed)).toBe(false);
  expect(seals.newKey(place).equals(key)).toBe(false);
  for (const bytes of [sealed, key]) expect(bytes.includes(Buffer.from('Viêm'))).toBe(false);
});

test.each([
  ['another row', { rowId: randomUUID() }],
  ['another officer', { officerId: randomUUID() }],
  ['another section', { section: 'family' }],
  ['another version of the key', { keyVersion: 2 }],
])('moved to %s it opens nothing', (_, moved) => {
  expect(() => seals.open(key, { ...place, ...moved }, sealed)).toThrow();
});

test('under another key it opens nothing: the dossier’s, the house’s, or one moved here from another dossier', () => {
  expect(() => seals.open(seals.newKey(place), place, sealed)).toThrow();
  expect(() => others.open(key, place, sealed)).toThrow();
  const theirs = seals.newKey({ officerId: randomUUID(), keyVersion: 1 });
  expect(() => seals.open(theirs, place, sealed)).toThrow();
});

test('one bit changed, anywhere in the content or in the key, and it opens nothing', () => {
  for (const bytes of [sealed, key]) {
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      const [inKey, inContent] = bytes === key ? [changed, sealed] : [key, changed];
      expect(() => seals.open(inKey, place, inContent)).toThrow();
    }
  }
});
