import { firstRow, rows, theRow } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, type Keyed, type Page, type PageInput } from './page.ts';
import { asPattern, foldedLike, officerRef, unitRef, userName, type OfficerRef, type UnitRef } from './refs.ts';

/** A dossier as lists show it; which ones there are, row-level security decides. */
export interface DossierView {
  officer: OfficerRef;
  officerNo: string;
  managingUnit: UnitRef;
  mayWrite: boolean;
  updatedAt: Date | null;
}

const COLUMNS = `${officerRef('d.officer_id')} as officer, o.officer_no as "officerNo", ${unitRef('d.managing_unit_id')} as "managingUnit",
  d.managing_unit_id = any (array(select writable_units('officers'))) as "mayWrite",
  (select max(s.recorded_at) from dossier_section s where s.officer_id = d.officer_id) as "updatedAt"`;
const FROM = `from dossier d join officer o on o.id = d.officer_id
 where (:q::text is null or ${foldedLike('o.search_name')} or ${foldedLike('lower(o.officer_no)')})
   and (:unitId::uuid is null or d.managing_unit_id = :unitId::uuid)`;

/** Dossiers that the actor's grants open, by name, and how many there are. */
export async function list(
  tx: Transaction,
  input: PageInput & { q: string | null; unitId: string | null },
): Promise<Page<DossierView> & { total: number }> {
  const asked = { q: input.q === null ? null : asPattern(input.q), unitId: input.unitId };
  const found = await rows<Keyed<DossierView>>(
    tx,
    `select ${COLUMNS}, array[o.search_name, o.id::text] as key ${FROM}
        and (:id::uuid is null or (o.search_name, o.id) > (:name::text, :id::uuid))
      order by o.search_name, o.id limit :rows`,
    { ...asked, name: keyPart(input.after, 0), id: keyPart(input.after, 1), rows: input.limit + 1 },
  );
  const { total } = await theRow<{ total: number }>(tx, `select count(*)::int as total ${FROM}`, asked);
  return { ...pageOf(found, input.limit), total };
}

/** One dossier, if the actor's grants open it. */
export async function read(tx: Transaction, officerId: string): Promise<DossierView | undefined> {
  return firstRow<DossierView>(
    tx,
    `select ${COLUMNS} from dossier d join officer o on o.id = d.officer_id where d.officer_id = :officerId`,
    { officerId },
  );
}

/** What was recorded in a section, by whom, through which account. `validFrom` is a local date. */
export interface SectionEntryView {
  section: string;
  version: number;
  content: Record<string, string | null>;
  validFrom: string;
  recordedAt: Date;
  recordedBy: OfficerRef | null;
  recordedThrough: string | null;
}

/** Every entry of a dossier's sections, the newest first. */
export async function entries(tx: Transaction, officerId: string): Promise<SectionEntryView[]> {
  return rows<SectionEntryView>(
    tx,
    `select s.section, s.version, s.content, to_char(s.valid_from, 'YYYY-MM-DD') as "validFrom", s.recorded_at as "recordedAt",
            ${officerRef('s.recorded_by')} as "recordedBy", ${userName('s.recorded_through')} as "recordedThrough"
       from dossier_section s where s.officer_id = :officerId order by s.section, s.version desc`,
    { officerId },
  );
}
