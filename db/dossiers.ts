import type { Permission, WorkGroup } from '../domain/permission.ts';
import type { SectionContent } from '../domain/section/field.ts';
import type { SectionName } from '../domain/section/index.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

/** What the actor may do with a dossier that they see, by group of work. */
export interface DossierRights {
  rights: { workGroup: WorkGroup; permission: Permission }[];
  /** Whether the account in use is of the managing unit itself. */
  isOwnUnits: boolean;
}

/** SQL of the rights over the dossier that a statement calls `d`. */
export const DOSSIER_RIGHTS = `(select coalesce(jsonb_agg(jsonb_build_object('workGroup', r.work_group, 'permission', r.permission)), '[]')
   from rights_over(d.managing_unit_id) r) as rights, d.managing_unit_id in (select unit_id from account_in_use()) as "isOwnUnits"`;

/** What the actor may do with a dossier; nothing where they do not see it. */
export async function rightsOf(tx: Transaction, officerId: string): Promise<DossierRights | undefined> {
  return firstRow(tx, `select ${DOSSIER_RIGHTS} from dossier d where d.officer_id = :officerId`, { officerId });
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

/** Whether a version of a section is there and was not replaced yet. */
export async function stands(
  tx: Transaction,
  input: { officerId: string; section: SectionName; version: number },
): Promise<boolean> {
  const { stands } = await theRow<{ stands: boolean }>(
    tx,
    `select exists (select from dossier_section where officer_id = :officerId and section = :section and version = :version)
        and not exists (select from dossier_section where officer_id = :officerId and section = :section and replaces = :version) as stands`,
    input,
  );
  return stands;
}

/** What an entry holds: its content, or the sealed one with the version of its key. */
export type EntryContent =
  { content: SectionContent; sealed: null; keyVersion: null } | { content: null; sealed: Buffer; keyVersion: number };

/**
 * Records a new entry of a section; entries are never changed. Once a version, held by `section_version_once`.
 * Answers false where another entry has taken that version meanwhile.
 */
export async function appendEntry(
  tx: Transaction,
  entry: EntryContent & {
    id: string;
    officerId: string;
    section: SectionName;
    workGroup: string;
    version: number;
    replaces: number | null;
    validFrom: string;
    by: string;
    through: string;
  },
): Promise<boolean> {
  const touched = await run(
    tx,
    `insert into dossier_section (id, officer_id, section, work_group, version, replaces, content, sealed, key_version, valid_from,
       recorded_at, recorded_by, recorded_through)
     values (:id, :officerId, :section, :workGroup, :version, :replaces, :content, :sealed, :keyVersion, :validFrom,
       :at, :by, :through) on conflict do nothing`,
    { ...entry, content: entry.content && JSON.stringify(entry.content), at: tx.at },
  );
  return touched === 1;
}

/** A dossier's data key as it lies in the database: wrapped, or erased. */
export interface DossierKey {
  version: number;
  sealedKey: Buffer | null;
}

/** The keys of a dossier that the actor may open, the newest first. */
export async function keysOf(tx: Transaction, officerId: string): Promise<DossierKey[]> {
  return rows(
    tx,
    `select version, sealed_key as "sealedKey" from dossier_key where officer_id = :officerId order by version desc`,
    { officerId },
  );
}

/** Keeps a new key, unless another has taken that version meanwhile. */
export async function addKey(
  tx: Transaction,
  key: { officerId: string; version: number; sealedKey: Buffer },
): Promise<void> {
  await run(
    tx,
    `insert into dossier_key (officer_id, version, sealed_key, made_at) values (:officerId, :version, :sealedKey, :at)
     on conflict do nothing`,
    { ...key, at: tx.at },
  );
}
