import { record } from '../db/audit.ts';
import * as dossiers from '../db/dossiers.ts';
import { actorOf, type Transaction } from '../db/transaction.ts';
import { Refused } from '../domain/errors.ts';
import type { Rules } from '../domain/rules.ts';
import { checkSection } from '../domain/section/checkSection.ts';
import type { SectionContent } from '../domain/section/field.ts';
import { sections, type SectionName } from '../domain/section/index.ts';
import { localIsoDate } from '../domain/workingTime.ts';

/** A new entry of a section: `version` is the one that was edited, 0 where there was none. */
export interface SectionEntry {
  officerId: string;
  section: SectionName;
  version: number;
  content: Record<string, string | null>;
  /** YYYY-MM-DD: since when it is so; from 1900 to today. */
  validFrom: string;
}

/**
 * Records what is now true in a section (Decision 240/QĐ-TCHQ, article 10.1). Only accounts of the managing unit write
 * (R8, R16); a superior unit reads and may not change (R15), here and in the database.
 *
 * @throws Refused `not_found` · `superior_may_not_change` · `section_invalid` (one fault a field) · `superseded` (the version now)
 */
export async function writeSection(tx: Transaction, rules: Rules, entry: SectionEntry): Promise<{ version: number }> {
  const { officerId, section } = entry;
  const through = await allowedAccount(tx, entry);
  const content = checkedContent(localIsoDate(rules.calendar, tx.at), entry);
  const { workGroup } = sections[section];
  const version = entry.version + 1;
  const newest = await dossiers.newestVersion(tx, officerId, section);
  const by = actorOf(tx).officerId;
  const written =
    newest === entry.version &&
    (await dossiers.appendEntry(tx, { ...entry, workGroup, version, content, by, through }));
  if (!written) throw new Refused('superseded', { version: await dossiers.newestVersion(tx, officerId, section) });
  const subject = { kind: 'dossier', id: officerId } as const;
  await record(tx, { event: 'dossier.section_recorded', subject, channel: 'web', detail: { section, version } });
  return { version };
}

/** The account through which the actor writes. */
async function allowedAccount(tx: Transaction, { officerId, section }: SectionEntry): Promise<string> {
  const { accountId } = actorOf(tx);
  const { workGroup, editable } = sections[section];
  const access = await dossiers.access(tx, officerId, workGroup);
  if (!access) throw new Refused('not_found', {});
  if (access.mayWrite && accountId !== null && editable) return accountId;
  throw new Refused('superior_may_not_change', { rule: access.mayWrite ? 'R8' : 'R15' });
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
