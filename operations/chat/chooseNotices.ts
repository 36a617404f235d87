import { record } from '../../db/audit.ts';
import * as noticeChoices from '../../db/noticeChoices.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import type { NoticeChoice } from '../../domain/noticeRoute.ts';

/** How the actor wants to hear of duties and of news. Duties go by mail whatever is chosen: neither type nor database knows otherwise. */
export async function chooseNotices(
  tx: Transaction,
  { dutyBy, newsBy }: Pick<NoticeChoice, 'dutyBy' | 'newsBy'>,
): Promise<void> {
  await noticeChoices.choose(tx, { dutyBy, newsBy });
  const subject = { kind: 'officer', id: actorOf(tx).officerId } as const;
  await record(tx, { event: 'officer.notices_chosen', subject, channel: 'web', detail: { dutyBy, newsBy } });
}
