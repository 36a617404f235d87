import { NativeConnection, Runtime } from '@temporalio/worker';
import { createApprovalActivities } from '../activities/approvalActivities.ts';
import { mailCourier } from '../activities/mail/mailCourier.ts';
import { createMessageActivities } from '../activities/messageActivities.ts';
import { readWorkerConfig, type WorkerConfig } from '../config/worker.ts';
import { createOpenDeliveries, type OpenDeliveries } from '../activities/openDeliveries.ts';
import { createPasswordCaseActivities } from '../activities/passwordCaseActivities.ts';
import { createReviewActivities } from '../activities/reviewActivities.ts';
import { deliveryOf, type HandOver } from '../db/engineOutbox.ts';
import { linkTokens } from '../domain/linkToken.ts';
import type { Rules } from '../domain/rules.ts';
import { createMailRenderer } from '../notify/mail/mailRenderer.ts';
import type { SmtpChannel } from '../notify/mail/smtpChannel.ts';
import { chatCouriersFor, reopenChats } from './chat.ts';
import { giveWay, NICENESS } from './engine/giveWay.ts';
import { lazyClient } from './engine/engineClient.ts';
import { startForgetting } from './engine/forgetting.ts';
import { openPart } from './engine/openPart.ts';
import { reconcileReviewSchedule } from './engine/reviewSchedule.ts';
import { startWorker } from './engine/startWorker.ts';
import { TASK_QUEUE } from './engine/taskQueue.ts';
import { tellHere } from './engine/tellHere.ts';
import { startSweep } from './engine/sweep.ts';
import { reportReady } from './reportReady.ts';
import { readRules } from './rules.ts';
import { senderFrom, smtpChannelFor } from './smtp.ts';
import { stopAsked } from './stopAsked.ts';

/** `qlcb worker`: carries processes and messages, and hands over what the API could not. Ends well on SIGTERM and SIGINT. */
export async function runWorker(): Promise<void> {
  const config = readWorkerConfig(process.env);
  giveWay(NICENESS.worker);
  const rounds = createOpenDeliveries();
  const part = openPart('worker', config, (parts) => tellHere(parts, (handOver) => isHeard(rounds, handOver)));
  const { db, teller, onFailure, reach } = part;
  const rules = readRules(config.rulePack);
  const channel = smtpChannelFor(config.smtpUrl);
  const mail = await courierFor(config, rules, channel);
  Runtime.install({ shutdownSignals: [] });
  const connection = await NativeConnection.connect({ address: config.temporal.address });
  const activities = {
    ...createApprovalActivities({ db, rules }),
    ...createPasswordCaseActivities({ db, rules, reach }),
    ...createReviewActivities({ db, rules }),
    ...createMessageActivities({ db, mail, chats: chatCouriersFor(config, db), rounds, reach }),
  };
  const { namespace } = config.temporal;
  const worker = await startWorker({ connection, namespace, taskQueue: TASK_QUEUE, activities });
  await reopenChats(config, db).catch(() =>
    part.log.warn('a chat that was switched off stays so until the next start'),
  );
  await reconcileSchedule(config, rules);
  const endSweep = startSweep({ db, handOvers: teller, onFailure });
  const endForgetting = startForgetting({
    db,
    rules,
    onFailure: () => part.log.warn('what is old was not forgotten; the next hour tries again'),
  });
  reportReady();
  part.log.info('worker runs');
  await Promise.race([worker.running, stopAsked()]);
  await Promise.all([endSweep(), endForgetting()]);
  await worker.shutdown();
  channel.close();
  await part.close();
  await connection.close();
}

/** A message that is written while its delivery runs here needs no word to the engine. */
function isHeard(rounds: OpenDeliveries, handOver: HandOver): boolean {
  const channel = deliveryOf(handOver);
  return channel !== undefined && rounds.ring(channel);
}

async function reconcileSchedule({ temporal }: WorkerConfig, rules: Rules): Promise<void> {
  const engine = lazyClient(temporal);
  await reconcileReviewSchedule({ client: engine.client, taskQueue: TASK_QUEUE, rules }).finally(() => engine.close());
}

async function courierFor(config: WorkerConfig, rules: Rules, channel: SmtpChannel) {
  const { publicUrl, linkKey, mailFrom } = config;
  const render = await createMailRenderer();
  return mailCourier({ rules, links: linkTokens(linkKey), publicUrl, render, channel, from: senderFrom(mailFrom) });
}
