import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from '../embedded/freePort.ts';
import { startLeashed } from '../embedded/leashedProcess.ts';
import { untilItAnswers } from '../embedded/untilItAnswers.ts';
import type { Server } from './server.ts';

const START_TIMEOUT_MS = 30_000;

export interface MailCatcher extends Server {
  readonly smtpUrl: string;
  readonly inboxUrl: string;
}

/**
 * An SMTP server that delivers nothing and shows every mail on an inbox page. Mails stay over restarts.
 *
 * @param ports 0 takes any free one
 * @throws PortInUseError
 */
export async function startMailCatcher(
  ports: { smtp: number; inbox: number },
  folder: string,
  logFile: string,
): Promise<MailCatcher> {
  const smtp = await freePort(ports.smtp, 'QLCB_MAIL_PORT');
  const inbox = await freePort(ports.inbox, 'QLCB_INBOX_PORT');
  const packageJson = createRequire(import.meta.url).resolve('maildev/package.json');
  const listen = ['--ip', '127.0.0.1', '--smtp', String(smtp), '--web', String(inbox)];
  const server = await startLeashed({
    name: 'mail',
    command: process.execPath,
    args: [join(dirname(packageJson), 'bin', 'maildev'), ...listen, '--mail-directory', folder, '--silent'],
    logFile,
    graceMs: 3_000,
  });
  const inboxUrl = `http://127.0.0.1:${inbox}`;
  await untilItAnswers(server, () => fetch(`${inboxUrl}/healthz`), START_TIMEOUT_MS);
  const { pid, exited } = server;
  return { pid, exited, stop: () => server.stop(), smtpUrl: `smtp://127.0.0.1:${smtp}`, inboxUrl };
}
