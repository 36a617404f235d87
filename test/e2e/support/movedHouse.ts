import { once } from 'node:events';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { MockActivityEnvironment, type TestWorkflowEnvironment } from '@temporalio/testing';
import type { Browser } from 'playwright-core';
import { mailCourier } from '../../../activities/mail/mailCourier.ts';
import { createMessageActivities } from '../../../activities/messageActivities.ts';
import { freePort } from '../../../cli/embedded/freePort.ts';
import { smtpChannelFor } from '../../../cli/smtp.ts';
import type { Rules } from '../../../domain/rules.ts';
import { createMailRenderer } from '../../../notify/mail/mailRenderer.ts';
import type { SmtpChannel } from '../../../notify/mail/smtpChannel.ts';
import { openBrowser } from '../../support/browser.ts';
import { startEngine, type TestEngine } from '../../support/engine.ts';
import type { House } from '../../support/house.ts';
import { startMailServer, type MailServer } from '../../support/mail.ts';
import { timeSkipping } from '../../support/temporal.ts';
import { webOf } from '../../support/web.ts';

/** A house whose days pass at once: API, web app, engine, SMTP and browsers are real, and all go by the engine's clock. */
export interface MovedHouse {
  /** Address of the web app. */
  web: string;
  mail: MailServer;
  browser: Browser;
  engine: TestEngine;
  /** Lets so much time pass; timers of the engine fire on the way. */
  pass(ms: number): Promise<void>;
  /** Sends what is due now. Time would run away under the delivery's own workflow, so that only its effect is run. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

export async function openMovedHouse(house: House, rules: Rules): Promise<MovedHouse> {
  const [skipping, mail, browser, port] = await Promise.all([timeSkipping(), startMailServer(), openBrowser(), freePort(0, 'QLCB_PORT')]);
  const web = `http://127.0.0.1:${port}`;
  const { app, context } = webOf(house, { rules, publicUrl: web, webRoot: resolve('dist/web') });
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const channel = smtpChannelFor(mail.url);
  const from = { name: 'QLCB', address: 'qlcb@haiquan.example' };
  const courier = mailCourier({ rules, links: context.links, publicUrl: web, render: await createMailRenderer(), channel, from });
  const engine = await engineOf(house, rules, { skipping, courier });
  const { deliverMessages } = createMessageActivities({ db: engine.worker, mail: courier });
  return {
    web,
    mail,
    browser,
    engine,
    async pass(ms) {
      await skipping.sleep(ms);
      house.clock.at = new Date(await skipping.currentTimeMs());
    },
    deliver: async () => void (await new MockActivityEnvironment().run(() => deliverMessages({ channel: 'mail' }))),
    close: () => closeAll({ browser, engine, skipping, server, channel, mail }),
  };
} // prettier-ignore

function engineOf(
  house: House,
  rules: Rules,
  { skipping, courier }: { skipping: TestWorkflowEnvironment; courier: ReturnType<typeof mailCourier> },
): Promise<TestEngine> {
  const { client, nativeConnection: connection } = skipping;
  const follow = async () => void (house.clock.at = new Date(await skipping.currentTimeMs()));
  const parts = { client, connection, namespace: 'default', taskQueue: 'moved-house', database: house.database, rules };
  return startEngine({ ...parts, clock: house.clock, mail: courier, beforeEach: follow, withoutDelivery: true });
}

async function closeAll(all: {
  browser: Browser;
  engine: TestEngine;
  skipping: TestWorkflowEnvironment;
  server: Server;
  channel: SmtpChannel;
  mail: MailServer;
}): Promise<void> {
  await all.browser.close();
  all.server.closeAllConnections();
  await new Promise((closed) => all.server.close(closed));
  await all.engine.stop();
  await all.skipping.teardown();
  all.channel.close();
  await all.mail.close();
}
