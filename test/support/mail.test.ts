import nodemailer from 'nodemailer';
import { startMailServer, type MailServer } from './mail.ts';

describe('the test mail server', () => {
  let server: MailServer;
  const send = (subject: string) => {
    const transport = nodemailer.createTransport(server.url);
    const mail = {
      from: 'a@example.vn',
      to: 'b@example.vn',
      subject,
      text: 'Xin chào',
      messageId: `<${subject}@example.vn>`,
    };
    return transport.sendMail(mail).finally(() => transport.close());
  };
  beforeEach(async () => {
    server = await startMailServer();
  });
  afterEach(() => server.close());

  test('gives a mail that came before it was asked for, and one that comes after, each once', async () => {
    await send('mot');
    const later = server.nextMail((mail) => mail.subject === 'hai');
    await send('hai');
    expect(await later).toMatchObject({ subject: 'hai', envelopeTo: ['b@example.vn'], messageId: '<hai@example.vn>' });
    expect((await server.nextMail()).text?.trim()).toBe('Xin chào');
  });

  test('refuses with 451 for a while', async () => {
    server.mood = 'refuse';
    await expect(send('mot')).rejects.toMatchObject({ responseCode: 451 });
    expect(server.mails).toHaveLength(0);
    server.mood = 'accept';
    await send('mot');
    expect(server.mails).toHaveLength(1);
  });

  test('keeps a message and drops the connection before it says so', async () => {
    server.mood = 'drop';
    await expect(send('mot')).rejects.toThrow();
    expect(server.mails).toHaveLength(1);
    expect(server.faults).toBe(1);
  });
});
