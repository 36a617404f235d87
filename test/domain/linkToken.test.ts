import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { linkTokens } from '../../domain/linkToken.ts';

const tokens = linkTokens(Buffer.alloc(32, 1));

test('a token carries its link’s id, and says the same each time', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const token = tokens.tokenOf(id);
      expect(token).toMatch(/^[\w-]{64}$/);
      expect(tokens.tokenOf(id)).toBe(token);
      expect(tokens.linkIdOf(token)).toBe(id);
    }),
  );
});

test('a token with one character changed, or under another key, is none', () => {
  const other = linkTokens(Buffer.alloc(32, 2));
  fc.assert(
    fc.property(fc.uuid(), fc.nat(63), fc.constantFrom(...'AZaz09-_'), (id, at, sign) => {
      const token = tokens.tokenOf(id);
      const changed = token.slice(0, at) + sign + token.slice(at + 1);
      expect(tokens.linkIdOf(changed)).toBe(changed === token ? id : null);
      expect(other.linkIdOf(token)).toBeNull();
    }),
  );
});

test('what is no token at all is none', () => {
  for (const token of [
    '',
    'x',
    'é'.repeat(64),
    randomBytes(48).toString('base64url'),
    `${tokens.tokenOf('0192f1c5-0000-7000-8000-000000000000')}A`,
  ]) {
    expect(tokens.linkIdOf(token)).toBeNull();
  }
});
