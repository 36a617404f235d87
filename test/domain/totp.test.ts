import { secondFactors } from '../../domain/secondFactors.ts';
import { totpCode, totpSecretFrom, totpStep, totpUri } from '../../domain/totp.ts';

/** Of RFC 6238, appendix B (SHA-1): the ASCII text 12345678901234567890. */
const RFC_SECRET = totpSecretFrom(Buffer.from('12345678901234567890'));
const at = (seconds: number) => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('RFC 6238: at second %i the code is %s', (seconds, code) => {
  expect(totpCode(RFC_SECRET, at(seconds))).toBe(code);
  expect(totpStep(RFC_SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('a clock may be one step off, before or after, and no more', () => {
  const code = totpCode(RFC_SECRET, at(1_000_000_015));
  const step = Math.floor(1_000_000_015 / 30);
  const answers = [-60, -30, 0, 30, 60].map((off) => totpStep(RFC_SECRET, code, at(1_000_000_015 + off)));
  expect(answers).toEqual([null, step, step, step, null]);
});

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12 456'])('%j is no code', (code) => {
  expect(totpStep(RFC_SECRET, code, at(59))).toBeNull();
});

test('a secret shorter than 16 bytes is none', () => {
  expect(() => totpSecretFrom(Buffer.alloc(15))).toThrow(RangeError);
});

test('the address for a QR code names the account and carries the secret', () => {
  const uri = new URL(totpUri(RFC_SECRET, 'cntt-ht01'));
  expect([uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
    'otpauth:',
    RFC_SECRET,
    'QLCB',
  ]);
  expect(decodeURIComponent(uri.pathname)).toContain('cntt-ht01');
});

describe('a sealed secret', () => {
  const factors = secondFactors(Buffer.alloc(32, 1));
  const sealed = factors.seal('account 1', RFC_SECRET);

  test('opens for its account under its key, and shows nothing of itself', () => {
    expect(factors.open('account 1', sealed)).toBe(RFC_SECRET);
    expect(sealed.includes(RFC_SECRET)).toBe(false);
    expect(factors.seal('account 1', RFC_SECRET).equals(sealed)).toBe(false);
  });

  test('opens for no other account, under no other key, and not once a bit was changed', () => {
    expect(() => factors.open('account 2', sealed)).toThrow();
    expect(() => secondFactors(Buffer.alloc(32, 2)).open('account 1', sealed)).toThrow();
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed);
      changed[i]! ^= 1;
      expect(() => factors.open('account 1', changed)).toThrow();
    }
  });

  test('a link offers the same secret at every look, each link its own, each key another', () => {
    expect(factors.offered('a')).toBe(factors.offered('a'));
    expect(factors.offered('a')).not.toBe(factors.offered('b'));
    expect(factors.offered('a')).not.toBe(secondFactors(Buffer.alloc(32, 2)).offered('a'));
    expect(factors.offered('a')).toMatch(/^[A-Z2-7]{32}$/);
  });
});
