import {
  InvalidEnvelope,
  mailEnvelope,
  type EnvelopeInput,
  type MailEnvelope,
  type Sender,
} from '../../notify/mail/envelope.ts';
import type { RenderMail } from '../../notify/mail/mailRenderer.ts';
import type { OutgoingMail } from '../../notify/mail/smtpChannel.ts';
import { PermanentFailure, type Channel } from '../../notify/channel.ts';
import type { Courier } from '../courier.ts';
import { composeMail } from './composeMail.ts';
import type { MailContext } from './mailContext.ts';

interface Parts extends MailContext {
  render: RenderMail;
  channel: Channel<OutgoingMail>;
  from: Sender;
}

/** Writes mails from rows and sends them: subject and body in the recipient's language, headers that are the same at every attempt. */
export function mailCourier({ render, channel, from, ...context }: Parts): Courier<OutgoingMail> {
  return {
    async compose(tx, message) {
      const composed = await composeMail(context, tx, message);
      if (composed === null) return null;
      const { recipient, mail } = composed;
      const body = render(mail.template, recipient.language, mail.data);
      const { id: messageId, requestId, createdAt: at } = message;
      const envelope = envelopeOf({ messageId, requestId, from, to: recipient.mail, subject: body.subject, at });
      return { envelope, body };
    },
    send: (letter) => channel.send(letter),
  };
}

/** What cannot stand in a header never will: the message has failed, and is not tried for ever. */
function envelopeOf(input: EnvelopeInput): MailEnvelope {
  try {
    return mailEnvelope(input);
  } catch (error) {
    if (error instanceof InvalidEnvelope) throw new PermanentFailure('invalid_envelope', error.part);
    throw error;
  }
}
