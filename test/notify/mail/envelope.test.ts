import fc from 'fast-check';
import { InvalidEnvelope, mailEnvelope } from '../../../notify/mail/envelope.ts';
import type { EnvelopeInput } from '../../../notify/mail/envelope.ts';

const input: EnvelopeInput = {
  messageId: '0b9f4a52-6a39-4a4e-9a3e-0c2f6d1b7a11',
  requestId: '5d2c1f0e-2f34-4c55-8d66-77a8b9c0d1e2',
  from: { name: 'QLCB', address: 'qlcb@customs.example.vn' },
  to: 'hien.dt@customs.example.vn',
  subject: '[Cần duyệt] Cấp quyền',
  at: new Date('2024-10-15T02:42:00Z'),
};

describe('the envelope of a mail', () => {
  test('has its Message-ID from the row and the sender’s domain, the same however often it is made', () => {
    expect(mailEnvelope(input).messageId).toBe('<0b9f4a52-6a39-4a4e-9a3e-0c2f6d1b7a11@customs.example.vn>');
    expect(mailEnvelope({ ...input, at: new Date(0) }).messageId).toBe(mailEnvelope(input).messageId);
  });

  test('threads all mails of a request, and leaves others alone', () => {
    const thread = '<request-5d2c1f0e-2f34-4c55-8d66-77a8b9c0d1e2@customs.example.vn>';
    expect(mailEnvelope(input)).toMatchObject({ inReplyTo: thread, references: thread });
    expect(mailEnvelope({ ...input, requestId: null })).not.toHaveProperty('references');
  });

  test('says that a machine wrote it, so that absence replies stay away, and takes its date from the clock', () => {
    const { headers, date } = mailEnvelope(input);
    expect(headers).toEqual({ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' });
    expect(date).toEqual(input.at);
  });

  test('no subject and no sender name can start a header of its own', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0085', '\0'),
        (text, cut) => {
          const attack = `${text}${cut}Bcc: x@example.vn`;
          const { subject, from } = mailEnvelope({ ...input, subject: attack, from: { ...input.from, name: attack } });
          for (const line of [subject, from.name]) expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029]/);
        },
      ),
    );
  });

  test.each([
    'a@example.vn\r\nBcc: b@example.vn',
    'a@example.vn, b@example.vn',
    'A <a@example.vn>',
    'a@example.vn\n',
    'a b@example.vn',
    '"a\r\n"@example.vn',
    'a@',
    '@example.vn',
    'a@exa mple.vn',
    '',
  ])('refuses the address %j without repeating it', (address) => {
    const attempt = (change: Partial<EnvelopeInput>) => () => mailEnvelope({ ...input, ...change });
    expect(attempt({ to: address })).toThrow(new InvalidEnvelope('to'));
    expect(attempt({ from: { name: 'QLCB', address } })).toThrow(new InvalidEnvelope('from'));
  });

  test('refuses ids that are none', () => {
    expect(() => mailEnvelope({ ...input, messageId: 'x>\r\nBcc: y' })).toThrow('messageId');
    expect(() => mailEnvelope({ ...input, requestId: '' })).toThrow('requestId');
  });
});
