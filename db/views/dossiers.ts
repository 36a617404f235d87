import { sectionNames, sections, type SectionName } from '../../domain/section/index.ts';
import { DOSSIER_RIGHTS, type DossierRights } from '../dossiers.ts';
import { firstRow, rows, theRow } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, type Keyed, type Page, type PageInput } from './page.ts';
import { FOLDED_PATTERN, officerRef, unitRef, type OfficerRef, type UnitRef } from './refs.ts';

/** A dossier as lists show it; which ones there are, row-level security decides. */
export interface DossierView {
  officer: OfficerRef;
  officerNo: string;
  managingUnit: UnitRef;
  rank: string | null;
  title: string | null;
  /** Sections without any entry. */
  missing: SectionName[];
  /** Whether some section of it is the actor's to write. */
  mayWrite: boolean;
  updatedAt: Date | null;
}

/** The groups of work that keep a section: leave to write others' records writes nothing in a dossier. */
const KEEPERS = `'{${[...new Set(sectionNames.map((name) => sections[name].workGroup))].join(',')}}'`;
const COLUMNS = `${officerRef('d.officer_id')} as officer, o.officer_no as "officerNo", ${unitRef('d.managing_unit_id')} as "managingUnit",
  d.rank_code as rank, d.title, d.missing_sections as missing,
  d.managing_unit_id in (select g.unit_id from record_grants() g 
     where g.permission = 'records.write' and g.work_group = any (${KEEPERS})) as "mayWrite", d.updated_at as "updatedAt"`;

/** What a list is narrowed to; what is left out or null does not narrow it. */
export interface DossierFilter {
  /** Part of a name, without diacritics if its writer likes, or of an officer's number. */
  q?: string | null | undefined;
  unitId?: string | null | undefined;
  /** With the units below `unitId`. */
  isBranch?: boolean;
  rank?: string | null | undefined;
  missing?: SectionName | null | undefined;
}

/** Dossiers that the actor's grants open, by name, and how many there are. */
export async function list(
  tx: Transaction,
  { limit, after, ...filter }: PageInput & DossierFilter,
): Promise<Page<DossierView> & { total: number }> {
  const scope = await scopeOf(tx, filter);
  const { where, asked } = narrowed(filter, scope);
  const from = `from dossier d join officer o on o.id = d.officer_id where ${where}`;
  const onward = after ? ' and (o.search_name, o.id) > (:name::text, :id::uuid)' : '';
  const found = await rows<Keyed<DossierView>>(
    tx,
    `select ${COLUMNS}, array[o.search_name, o.id::text] as key ${from}${onward} order by o.search_name, o.id limit :rows`,
    { ...asked, name: keyPart(after, 0), id: keyPart(after, 1), rows: limit + 1 },
  );
  const counted = scope.units === null ? `from dossier d where ${where}` : from;
  const { total } = await theRow<{ total: number }>(tx, `select count(*)::int as total ${counted}`, asked);
  return { ...pageOf(found, limit), total };
}

const BRANCH = `select below.id from unit below join unit top on below.path <@ top.path where top.id = :unitId::uuid`;
/** A search in everybody's names goes by the index, which row security on officers would keep out. */
const CALLED = 'd.officer_id in (select called from officers_called(:folded) called)';
const LIKE = `like '%' || :folded || '%'`;
/** Up to so many units are looked up one by one; where there are more, the list is read in the order of names. */
const FEW = 300;

/**
 * What a list is about to look through: the units that come into question, where they are few (row security shows no others in
 * any case, but only told like this does the planner find them by their index), and `q` as names are kept for searching.
 */
async function scopeOf(
  tx: Transaction,
  { q, unitId, isBranch }: DossierFilter,
): Promise<{ units: string[] | null; folded: string | null }> {
  const asked = unitId == null ? '' : isBranch ? ` where mine in (${BRANCH})` : ' where mine = :unitId::uuid';
  const { units, folded } = await theRow<{ units: string[]; folded: string | null }>(
    tx,
    `select array(select mine from any_readable_units() mine${asked} limit ${FEW + 1}) as units, ${FOLDED_PATTERN} as folded`,
    { unitId: unitId ?? null, q: q?.trim() ?? null },
  );
  return { units: units.length > FEW ? null : units, folded };
}

/** Only what narrows stands in the statement, so that each combination has a plan of its own. */
function narrowed(
  { unitId, isBranch, rank, missing }: DossierFilter,
  { units, folded }: Awaited<ReturnType<typeof scopeOf>>,
) {
  const conditions = [
    units !== null && 'd.managing_unit_id = any (:units::uuid[])',
    units === null && unitId != null && `d.managing_unit_id ${isBranch ? `in (${BRANCH})` : '= :unitId::uuid'}`,
    folded !== null && (units === null ? CALLED : `(o.search_name ${LIKE} or lower(o.officer_no) ${LIKE})`),
    rank != null && 'd.rank_code = :rank',
    missing != null && 'd.missing_sections @> array[:missing::text]',
  ];
  const where = ['true', ...conditions.filter((condition) => condition !== false)].join(' and ');
  const asked = { units, folded, unitId: unitId ?? null, rank: rank ?? null, missing: missing ?? null };
  return { where, asked };
}

/** One dossier, if the actor's grants open any of it, and what they allow there. */
export async function read(tx: Transaction, officerId: string): Promise<(DossierView & DossierRights) | undefined> {
  return firstRow(
    tx,
    `select ${COLUMNS}, ${DOSSIER_RIGHTS} from dossier d join officer o on o.id = d.officer_id where d.officer_id = :officerId`,
    { officerId },
  );
}
