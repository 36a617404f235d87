import type { AuditEvent } from '../../db/audit.ts';
import type { Database } from '../../db/database.ts';
import { requestOfSubject } from '../../db/views/requestOfSubject.ts';
import type { Actor } from '../../db/transaction.ts';
import { Refused, type RefusalCode } from '../../domain/errors.ts';
import { recordRefusal, type RefusedAct } from '../../operations/recordRefusal.ts';
import type { Endpoint } from '../contract/endpoint.ts';

/** Refusals that say somebody reached for what is not theirs. The others are everyday life. */
const AUDITED: readonly RefusalCode[] = ['not_found', 'not_yours', 'not_competent', 'superior_may_not_change'];

/** Which thing an id in a path names. */
const SUBJECTS: Record<string, AuditEvent['subject']['kind']> = {
  requestId: 'request',
  taskId: 'task',
  grantId: 'grant',
  officerId: 'dossier',
  absenceId: 'absence',
  caseId: 'password_case',
  identityId: 'chat_identity',
  correctionId: 'correction',
  packetId: 'review_packet',
  campaignId: 'review_campaign',
};

/** Records that somebody was refused a thing that they asked for by its id (R21, abuse cases 8, 18 and 19). Other errors pass. */
export async function auditRefusal(
  db: Database,
  {
    actor,
    endpoint,
    params,
    error,
  }: { actor: Actor; endpoint: Pick<Endpoint, 'id' | 'method'>; params: unknown; error: unknown },
): Promise<void> {
  if (!(error instanceof Refused) || !AUDITED.includes(error.code)) return;
  const named = Object.entries((params ?? {}) as Record<string, string>).find(([name]) => name in SUBJECTS);
  if (!named) return;
  const subject = { kind: SUBJECTS[named[0]]!, id: named[1] };
  await writeRefusal(db, actor, { act: actOf(endpoint), error, subject, channel: 'web' });
}

/** The same for a refusal that came another way, such as from a mail link. */
export async function writeRefusal(
  db: Database,
  actor: Actor,
  { act, error, subject, channel }: Pick<RefusedAct, 'act' | 'subject' | 'channel'> & { error: Refused },
): Promise<void> {
  const { data } = error;
  const because = 'because' in data ? data.because : undefined;
  await db.as(actor, 'recordRefusal', async (tx) => {
    const requestId = await requestOfSubject(tx, subject);
    await recordRefusal(tx, {
      act,
      code: error.code,
      subject,
      requestId,
      channel,
      ...(because !== undefined && { because }),
    });
  });
}

function actOf({ id, method }: Pick<Endpoint, 'id' | 'method'>): RefusedAct['act'] {
  if (method === 'get') return 'read';
  return id === 'decideTask' ? 'decision' : 'write';
}
