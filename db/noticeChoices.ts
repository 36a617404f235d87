import type { NoticeChoice } from '../domain/noticeRoute.ts';
import { actorOf, type Transaction } from './transaction.ts';
import { firstRow, run } from './rows.ts';

type Chosen = Pick<NoticeChoice, 'dutyBy' | 'newsBy'>;
/** Of who has chosen nothing: chat comes beside mail as soon as there is one. */
const NOTHING_CHOSEN: Chosen = { dutyBy: 'both', newsBy: 'both' };

/** How a message reaches an officer, for whoever writes them one; who they are in a chat is not told. */
export async function ofRecipient(tx: Transaction, officerId: string): Promise<NoticeChoice> {
  const found = await firstRow<NoticeChoice>(
    tx,
    `select duty_by as "dutyBy", news_by as "newsBy", linked from notice_choice_of(:officerId)`,
    { officerId },
  );
  return found ?? { ...NOTHING_CHOSEN, linked: [] };
}

/** What the actor chose. */
export async function own(tx: Transaction): Promise<Chosen> {
  const found = await firstRow<Chosen>(
    tx,
    `select duty_by as "dutyBy", news_by as "newsBy" from notice_choice where officer_id = :me`,
    { me: actorOf(tx).officerId },
  );
  return found ?? NOTHING_CHOSEN;
}

/** Sets what the actor chose; that duties go by mail is held by `notice_duties_keep_mail`, too. */
export async function choose(tx: Transaction, chosen: Chosen): Promise<void> {
  await run(
    tx,
    `insert into notice_choice (officer_id, duty_by, news_by, chosen_at) values (:me, :dutyBy, :newsBy, :at)
     on conflict (officer_id) do update set duty_by = excluded.duty_by, news_by = excluded.news_by, chosen_at = excluded.chosen_at`,
    { me: actorOf(tx).officerId, ...chosen, at: tx.at },
  );
}
