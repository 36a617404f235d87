import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { PermanentFailure, TemporaryFailure } from '../../../notify/channel.ts';
import { mailEnvelope } from '../../../notify/mail/envelope.ts';
import { createSmtpChannel } from '../../../notify/mail/smtpChannel.ts';
import type { OutgoingMail, SmtpChannel } from '../../../notify/mail/smtpChannel.ts';
import { smtpFailure } from '../../../notify/mail/smtpFailure.ts';
import { startMailServer } from '../../support/mail.ts';

const mail: OutgoingMail = {
  envelope: mailEnvelope({
    messageId: '0b9f4a52-6a39-4a4e-9a3e-0c2f6d1b7a11',
    requestId: '5d2c1f0e-2f34-4c55-8d66-77a8b9c0d1e2',
    from: { name: 'Quản lý cán bộ tập trung', address: 'qlcb@customs.example.vn' },
    to: 'hien.dt@customs.example.vn',
    subject: '[Cần duyệt trước 17:00 15/10] Cấp quyền cập nhật hồ sơ đào tạo, YC-2024-04821',
    at: new Date('2024-10-15T02:42:00Z'),
  }),
  body: { html: '<p>Kính gửi Đoàn Thế Hiển</p>', text: 'Kính gửi Đoàn Thế Hiển' },
};

const channelTo = (port: number): SmtpChannel =>
  createSmtpChannel({ host: '127.0.0.1', port, secure: false, maxConnections: 2 });

/** Sends to a server that behaves as told, and answers with what became of it. */
async function sendTo(behaviour: SMTPServerOptions): Promise<unknown> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    ...behaviour,
  });
  server.on('error', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const channel = channelTo((server.server.address() as AddressInfo).port);
  try {
    return await channel.send(mail).catch((failure: unknown) => failure);
  } finally {
    channel.close();
    await new Promise<void>((closed) => server.close(() => closed()));
  }
}

const refusal = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });

describe('mail over SMTP', () => {
  test('arrives with the headers of its envelope, Message-ID and date too, and both parts', async () => {
    const server = await startMailServer();
    const channel = channelTo(server.port);
    try {
      await expect(channel.send(mail)).resolves.toEqual({ accepted: true, reply: expect.stringMatching(/^250/) });
      const got = await server.nextMail();
      expect(got.messageId).toBe(mail.envelope.messageId);
      expect(got.inReplyTo).toBe(mail.envelope.inReplyTo);
      expect(got.references).toBe(mail.envelope.references);
      expect(got.subject).toBe(mail.envelope.subject);
      expect(got.from).toMatchObject(mail.envelope.from);
      expect(new Date(got.date!)).toEqual(mail.envelope.date);
      expect(got.envelopeTo).toEqual(['hien.dt@customs.example.vn']);
      const headers = Object.fromEntries(got.headers.map(({ key, value }) => [key, value]));
      expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' });
      expect(got.html).toContain('Kính gửi Đoàn Thế Hiển');
      expect(got.text).toContain('Kính gửi Đoàn Thế Hiển');
    } finally {
      channel.close();
      await server.close();
    }
  });

  test('a recipient refused for good is a permanent failure that repeats no address', async () => {
    const failure = await sendTo({
      onRcptTo: ({ address }, _, answer) => answer(refusal(550, `<${address}> unknown`)),
    });
    expect(failure).toBeInstanceOf(PermanentFailure);
    expect(failure).toMatchObject({ code: 'smtp_550', message: '550 <[address]> unknown' });
  });

  test('a full mailbox is a temporary failure', async () => {
    const failure = await sendTo({ onRcptTo: (_, __, answer) => answer(refusal(452, 'mailbox full')) });
    expect(failure).toBeInstanceOf(TemporaryFailure);
    expect(failure).toMatchObject({ code: 'smtp_452' });
  });

  test('a server that turns everybody away at the door says nothing about this message: temporary', async () => {
    const failure = await sendTo({ onConnect: (_, answer) => answer(refusal(554, 'no service here')) });
    expect(failure).toBeInstanceOf(TemporaryFailure);
  });

  test('a server that is not there is a temporary failure', async () => {
    const server = await startMailServer();
    await server.close();
    const channel = channelTo(server.port);
    await expect(channel.send(mail)).rejects.toBeInstanceOf(TemporaryFailure);
    channel.close();
  });

  test('wrong settings of ours never count against a message', () => {
    const wrong = [
      { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' },
      { code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM' },
      { code: 'ETLS' },
    ];
    for (const error of wrong) expect(smtpFailure(error)).toBeInstanceOf(TemporaryFailure);
  });
});
