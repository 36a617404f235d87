import type { SectionContent } from '../../domain/section/field.ts';
import type { SectionName } from '../../domain/section/index.ts';
import { rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { officerRef, userName, type OfficerRef } from './refs.ts';

/** The day of which, and the instant at which, a dossier is looked at: what was true then, as far as it was known. */
export interface Moment {
  /** YYYY-MM-DD, a local date. */
  on: string;
  /** Null for all that is known now. */
  knownAt: Date | null;
}

/** What was recorded in a section, by whom, through which account. `validFrom` is a local date. */
export interface SectionEntryView {
  id: string;
  section: SectionName;
  version: number;
  /** The version that it corrects; null where it records a change. */
  replaces: number | null;
  /** The version that corrects it, as far as that was known. */
  replacedBy: number | null;
  /** Whether it is the one that is true at the moment. */
  isCurrent: boolean;
  /** Null of a sensitive section, whose content lies in `sealed`. */
  content: SectionContent | null;
  sealed: Buffer | null;
  keyVersion: number | null;
  validFrom: string;
  recordedAt: Date;
  recordedBy: OfficerRef | null;
  recordedThrough: string | null;
}

const KNOWN_AT = `coalesce(:knownAt::timestamptz, 'infinity')`;
const ENTRIES = `select s.id, s.section, s.version, s.replaces, s.content, s.sealed, s.key_version as "keyVersion",
    to_char(s.valid_from, 'YYYY-MM-DD') as "validFrom", s.recorded_at as "recordedAt", ${officerRef('s.recorded_by')} as "recordedBy",
    ${userName('s.recorded_through')} as "recordedThrough", r.version as "replacedBy", s.version is not distinct from now.version as "isCurrent"
  from (select distinct section from dossier_section where officer_id = :officerId) kept
  cross join lateral (select section_at(:officerId::uuid, kept.section, :on::date, ${KNOWN_AT}) as version) now
  join dossier_section s on s.officer_id = :officerId and s.section = kept.section and s.recorded_at <= ${KNOWN_AT}
  left join dossier_section r on r.officer_id = s.officer_id and r.section = s.section and r.replaces = s.version and r.recorded_at <= ${KNOWN_AT}`;

/** Every entry that was known of a dossier's open sections, the newest first. */
export async function openEntries(tx: Transaction, officerId: string, moment: Moment): Promise<SectionEntryView[]> {
  return rows(tx, `${ENTRIES} where s.sealed is null order by s.section, s.version desc`, { officerId, ...moment });
}

/** Every entry that was known of one section, as it lies in the database, the newest first. */
export async function ofSection(
  tx: Transaction,
  { officerId, section }: { officerId: string; section: SectionName },
  moment: Moment,
): Promise<SectionEntryView[]> {
  return rows(tx, `${ENTRIES} where s.section = :section order by s.version desc`, { officerId, section, ...moment });
}

/** The newest version of each section that the actor sees, known at whichever moment: what the next entry is bound to. */
export async function newestVersions(tx: Transaction, officerId: string): Promise<Map<SectionName, number>> {
  const found = await rows<{ section: SectionName; version: number }>(
    tx,
    `select section, max(version) as version from dossier_section where officer_id = :officerId group by section`,
    { officerId },
  );
  return new Map(found.map(({ section, version }) => [section, version]));
}
