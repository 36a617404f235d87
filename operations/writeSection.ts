import { record } from '../db/audit.ts';
import * as dossiers from '../db/dossiers.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import type { SealedSections } from '../domain/sealedSections.ts';
import { checkSection } from '../domain/section/checkSection.ts';
import type { SectionContent, SectionRow } from '../domain/section/field.ts';
import { sections, type SectionName } from '../domain/section/index.ts';
import { closedToWriter } from '../domain/section/sectionAccess.ts';
import { localIsoDate } from '../domain/workingTime.ts';
import { keptContent } from './sectionKeys.ts';
import { takeEntry } from './review/takeEntry.ts';

/** A new entry of a section: `version` is the newest one that its writer saw, 0 where there was none. */
export interface SectionEntry {
  officerId: string;
  section: SectionName;
  version: number;
  content: Record<string, string | null | SectionRow[]>;
  /** YYYY-MM-DD: since when it is so; from 1900 to today. */
  validFrom: string;
  /** The version that was wrong and that this one corrects; left out where something has changed. */
  replaces?: number | undefined;
}

/**
 * Records what is now true in a section, or what had been true where an earlier entry was wrong (Decision 240/QĐ-TCHQ, articles
 * 10.1 and 10.2; R10). Only accounts of the managing unit write (R8, R16); a superior unit reads and may not change (R15), here and
 * in the database. A sensitive section is sealed (R13) and needs `seals`.
 *
 * @throws Refused `not_found` · `superior_may_not_change` · `not_yours` · `section_invalid` (one fault a field) · `superseded`
 *   (the version now) · `not_eligible`, where what it corrects is not there or was corrected before
 */
export async function writeSection(
  tx: Transaction,
  rules: Rules,
  entry: SectionEntry,
  seals?: SealedSections,
): Promise<{ version: number }> {
  const { officerId, section } = entry;
  const through = await allowedAccount(tx, entry);
  const content = checkedContent(localIsoDate(rules.calendar, tx.at), entry);
  const version = entry.version + 1;
  const replaces = entry.replaces ?? null;
  const newest = await dossiers.newestVersion(tx, officerId, section);
  if (newest !== entry.version) throw new Refused('superseded', { version: newest });
  if (replaces !== null && !(await dossiers.stands(tx, { officerId, section, version: replaces })))
    throw new Refused('not_eligible', { because: 'nothing_to_correct' });
  const done = await append(tx, seals, { ...entry, content, version, replaces, through }).catch(endedMeanwhile);
  if (!done) throw new Refused('superseded', { version: await dossiers.newestVersion(tx, officerId, section) });
  await takeEntry(tx, { officerId, section, version, content });
  const subject = { kind: 'dossier', id: officerId } as const;
  const detail = { section, version, ...(replaces !== null && { replaces }) };
  await record(tx, { event: 'dossier.section_recorded', subject, channel: 'web', detail });
  return { version };
}

/** Whether the entry was recorded: false where another has taken its version. */
async function append(
  tx: Transaction,
  seals: SealedSections | undefined,
  entry: Omit<SectionEntry, 'replaces'> & { content: SectionContent; replaces: number | null; through: string },
): Promise<boolean> {
  const kept = await keptContent(tx, seals, entry);
  const { workGroup } = sections[entry.section];
  return dossiers.appendEntry(tx, { ...entry, ...kept, workGroup, by: actorOf(tx).officerId });
}

/** Leave to write that ended since it was looked at: the database, which looks again, refuses the row by the same rules. */
function endedMeanwhile(error: unknown): never {
  const { code, routine } = (error ?? {}) as { code?: unknown; routine?: unknown };
  if (code !== '42501' || routine !== 'ExecWithCheckOptions') throw error;
  throw new Refused('not_yours', { rule: 'R8', because: 'no_right_to_write' });
}

/** The account through which the actor writes. */
async function allowedAccount(tx: Transaction, { officerId, section }: SectionEntry): Promise<string> {
  const { accountId } = actorOf(tx);
  const facts = await dossiers.rightsOf(tx, officerId);
  if (!facts) throw new Refused('not_found', {});
  const closed = closedToWriter(section, facts);
  if (closed === null && accountId !== null) return accountId;
  const { rule, because } = closed ?? { rule: 'R7', because: 'no_right_to_write' };
  if (because === 'superior_unit') throw new Refused('superior_may_not_change', { rule });
  throw new Refused('not_yours', { rule, because });
}

const IN_THE_FUTURE = {
  field: 'validFrom',
  vi: 'Ngày hiệu lực không được ở tương lai.',
  en: 'The date must not lie in the future.',
};

/** Nobody who serves was born before it; and PostgreSQL's calendar has no year 0, which ISO 8601 writes as 0000. */
const EARLIEST = '1900-01-01';
const TOO_EARLY = {
  field: 'validFrom',
  vi: 'Ngày hiệu lực không được trước năm 1900.',
  en: 'The date must not lie before 1900.',
};

function checkedContent(today: string, entry: SectionEntry): SectionContent {
  const { content, faults } = checkSection(entry.section, entry.content, today);
  const late = entry.validFrom > today ? [IN_THE_FUTURE] : [];
  const all = [...faults, ...late, ...(entry.validFrom < EARLIEST ? [TOO_EARLY] : [])];
  if (content === null || all.length > 0) throw new Refused('section_invalid', { faults: all });
  return content;
}
