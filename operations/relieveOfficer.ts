import * as appointments from '../db/appointments.ts';
import { record } from '../db/audit.ts';
import * as grants from '../db/grants.ts';
import * as officerChanges from '../db/officerChanges.ts';
import type { Transaction } from '../db/transaction.ts';
import { endGrant } from './endGrant.ts';
import { wakeReviews } from './review/wakeReviews.ts';

/**
 * Ends everything that an officer has through their unit: posts, standing in for others, custody of accounts (R7: an account
 * belongs to the unit), grants, and the sessions through an account; those of the portal too when they leave.
 *
 * @returns the accounts that now have no custodian
 */
export async function relieveOfficer(
  tx: Transaction,
  { officerId, reason }: { officerId: string; reason: 'transferred' | 'left' },
): Promise<{ accountIds: string[] }> {
  for (const { id, unitCode, post } of await appointments.ofOfficer(tx, officerId)) {
    await appointments.end(tx, id);
    const subject = { kind: 'officer', id: officerId } as const;
    await record(tx, { event: 'appointment.ended', subject, detail: { unit: unitCode, post, reason } });
  }
  for (const id of await officerChanges.endDeputising(tx, officerId)) {
    await record(tx, {
      event: 'absence.cancelled',
      subject: { kind: 'absence', id },
      detail: { reason: `deputy_${reason}` },
    });
  }
  const accountIds = await officerChanges.endCustodies(tx, officerId, reason);
  for (const id of accountIds) {
    const detail = { officer: officerId, reason };
    await record(tx, { event: 'custody.ended', subject: { kind: 'account', id }, detail });
  }
  for (const grantId of await officerChanges.liveGrants(tx, officerId)) {
    const grant = await grants.lock(tx, grantId);
    if (grant && grant.endedAt === null) await endGrant(tx, grant, { by: null, reason });
  }
  await wakeReviews(tx, { officerId });
  const onlyThroughAccounts = reason === 'transferred';
  const sessions = await officerChanges.endSessions(tx, { officerId, reason, onlyThroughAccounts });
  if (sessions > 0) {
    const subject = { kind: 'officer', id: officerId } as const;
    await record(tx, { event: 'sessions.ended', subject, detail: { count: sessions, reason } });
  }
  return { accountIds };
}
