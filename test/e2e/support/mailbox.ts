const PATIENCE_MS = 100_000;
const LOOK_AGAIN_MS = 150;

/** A mail as the catcher's inbox shows it. */
export interface CaughtMail {
  id: string;
  subject: string;
  text: string;
  /** Where its reader sees it as they would in their mail program. */
  page: string;
}

export interface Mailbox {
  /** The first mail to this address with such a subject that was not read before; waits for it. */
  next(to: string, subject: RegExp): Promise<CaughtMail>;
}

type Listed = Omit<CaughtMail, 'page'> & { to?: { address: string }[] };

/** Reads what the mail catcher has caught, over its HTTP interface. */
export function openMailbox(inbox: string): Mailbox {
  const read = new Set<string>();
  const all = async () => (await (await fetch(`${inbox}/email`)).json()) as Listed[];
  return {
    async next(to, subject) {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        const mails = await all();
        const found = mails.find(
          (mail) => !read.has(mail.id) && mail.to?.[0]?.address === to && subject.test(mail.subject),
        );
        if (found) {
          read.add(found.id);
          return { id: found.id, subject: found.subject, text: found.text, page: `${inbox}/email/${found.id}/html` };
        }
        if (Date.now() > end) throw new Error(`No mail ${subject} to ${to}; there are:\n${told(mails)}`);
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
    },
  };
}

const told = (mails: Listed[]): string => mails.map(({ subject, to }) => `${to?.[0]?.address}: ${subject}`).join('\n');
