import { record } from '../db/audit.ts';
import * as grants from '../db/grants.ts';
import type { NewGrant } from '../db/grants.ts';
import * as messages from '../db/messages.ts';
import type { Transaction } from '../db/transaction.ts';
import type { Rules } from '../domain/rules.ts';
import { wakeReviews } from './review/wakeReviews.ts';

const DAY = 86_400_000;

/** Writes one grant, with its event and the notice that it will end. */
export async function beginGrant(tx: Transaction, rules: Rules, grant: NewGrant): Promise<void> {
  const { officerId, permission, workGroup, requestId, to } = grant;
  const grantId = await grants.insert(tx, grant);
  const subject = { kind: 'grant', id: grantId } as const;
  await record(tx, { event: 'grant.applied', subject, requestId, detail: { permission, workGroup } });
  await wakeReviews(tx, { officerId, accountId: grant.accountId });
  const dueAt = new Date(to.getTime() - rules.pack.grant.noticeBeforeEndDays * DAY);
  if (dueAt <= tx.at) return;
  const businessKey = `grant_ending:${grantId}`;
  await messages.send(tx, { businessKey, template: 'grant_ending', officerId, requestId, grantId, dueAt });
}
