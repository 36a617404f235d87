import { randomUUID } from 'node:crypto';
import { chatCodes } from '../../domain/chatCode.ts';

const codes = chatCodes(Buffer.alloc(32, 7));

test('a code is two groups of four that nobody reads wrongly, another for each identity', () => {
  const all = Array.from({ length: 500 }, () => codes.codeOf(randomUUID()));
  for (const code of all) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(all).size).toBe(500);
});

test('it is the same each time it is asked for, and under another key another', () => {
  const id = randomUUID();
  expect(codes.codeOf(id)).toBe(codes.codeOf(id));
  expect(chatCodes(Buffer.alloc(32, 8)).codeOf(id)).not.toBe(codes.codeOf(id));
});

test('however it is typed, it is recognised: case, blanks, dashes, and letters that look like digits', () => {
  const kept = codes.hashOf('0A1B-1CDE');
  for (const typed of ['0a1b1cde', ' 0A1B 1CDE ', 'OAIB-LCDE', 'oalb - icde'])
    expect(codes.hashOf(typed)).toEqual(kept);
  for (const other of ['0A1B-1CDF', '', '0A1B']) expect(codes.hashOf(other)).not.toEqual(kept);
});

test('what is kept of a code does not tell it to whoever lacks the key', () => {
  expect(chatCodes(Buffer.alloc(32, 8)).hashOf('0A1B-1CDE')).not.toEqual(codes.hashOf('0A1B-1CDE'));
  expect(codes.hashOf('0A1B-1CDE')).toHaveLength(32);
});
