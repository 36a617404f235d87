import { randomUUID } from 'node:crypto';
import type { SectionContent } from '../domain/section/field.ts';
import type { SectionName } from '../domain/section/index.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, run, theRow } from './rows.ts';

/** Whether the actor sees a dossier, and whether its managing unit is one whose records the actor writes. */
export async function access(
  tx: Transaction,
  officerId: string,
  workGroup: string,
): Promise<{ mayWrite: boolean } | undefined> {
  return firstRow(
    tx,
    `select managing_unit_id = any (array(select writable_units(:workGroup))) as "mayWrite" from dossier where officer_id = :officerId`,
    { officerId, workGroup },
  );
}

/** The newest version of a section; 0 where nothing was recorded yet. */
export async function newestVersion(tx: Transaction, officerId: string, section: SectionName): Promise<number> {
  const { version } = await theRow<{ version: number }>(
    tx,
    `select coalesce(max(version), 0) as version from dossier_section where officer_id = :officerId and section = :section`,
    { officerId, section },
  );
  return version;
}

/**
 * Records a new entry of a section; entries are never changed. Once a version, held by `section_version_once`.
 * Answers false where another entry has taken that version meanwhile.
 */
export async function appendEntry(
  tx: Transaction,
  entry: {
    officerId: string;
    section: SectionName;
    workGroup: string;
    version: number;
    content: SectionContent;
    validFrom: string;
    by: string;
    through: string;
  },
): Promise<boolean> {
  const touched = await run(
    tx,
    `insert into dossier_section (id, officer_id, section, work_group, version, content, valid_from, recorded_at, recorded_by, recorded_through)
     values (:id, :officerId, :section, :workGroup, :version, :content, :validFrom, :at, :by, :through) on conflict do nothing`,
    { ...entry, content: JSON.stringify(entry.content), id: randomUUID(), at: tx.at },
  );
  return touched === 1;
}
