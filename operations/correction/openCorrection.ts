import { record } from '../../db/audit.ts';
import * as corrections from '../../db/corrections.ts';
import type { NewCorrection } from '../../db/corrections.ts';
import { tellCorrection } from '../../db/engineOutbox.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Rules } from '../../domain/rules.ts';
import { addWorkingMinutes, localIsoDate } from '../../domain/workingTime.ts';

/** Opens a correction, due in working time, with its event; its workflow sees to it that it ends. Nothing where it is there already. */
export async function openCorrection(
  tx: Transaction,
  { pack, calendar }: Rules,
  asked: Omit<NewCorrection, 'dueAt' | 'reminders' | 'year'>,
): Promise<{ id: string; no: string } | undefined> {
  const { deadlineMinutes, reminders } = pack.reviews.correction;
  const after = (minutes: number) => addWorkingMinutes(calendar, tx.at, minutes);
  const opened = await corrections.insert(tx, {
    ...asked,
    dueAt: after(deadlineMinutes),
    reminders: reminders.map((before) => after(deadlineMinutes - before)),
    year: Number(localIsoDate(calendar, tx.at).slice(0, 4)),
  });
  if (opened) await recordCorrected(tx, opened.id, 'opened', { section: asked.section, source: asked.source });
  return opened;
}

/** Writes what happened to a correction, and has its workflow look again. */
export async function recordCorrected(
  tx: Transaction,
  correctionId: string,
  event: string,
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  const channel = tx.author.kind === 'officer' ? 'web' : null;
  await record(tx, {
    event: `correction.${event}`,
    subject: { kind: 'correction', id: correctionId },
    channel,
    detail,
  });
  await tellCorrection(tx, correctionId);
}
