import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../db/transaction.ts';
import { fieldNames } from '../../domain/review/reviewSections.ts';
import type { FieldVerdict, Verdicts } from '../../domain/review/attestation.ts';
import type { Rules } from '../../domain/rules.ts';
import type { SectionName } from '../../domain/section/index.ts';
import { attestItems, type ItemAttestation, type ItemResult } from '../../operations/review/attestItems.ts';
import { startReview } from '../../operations/review/startReview.ts';
import { tendReview } from '../../operations/review/tendReview.ts';
import type { House } from './house.ts';

/** Sections that every dossier of these tests is reviewed by: none of them is sensitive. */
export const REVIEWED: readonly SectionName[] = ['identity', 'position', 'contact'];

type Rows = Pick<House, 'database'>;

/** Grants that let a custodian keep the records of their unit. */
export async function mayKeepRecords(
  { database }: Rows,
  { accountId, officerId, unitId }: { accountId: string; officerId: string; unitId: string },
): Promise<void> {
  const grant = (permission: string) => ({
    id: randomUUID(), account_id: accountId, officer_id: officerId, permission, work_group: 'officers', unit_id: unitId, with_subordinates: false,
    valid_from: '2018-03-01T00:00:00Z', valid_to: '2099-01-01T00:00:00Z', granted_at: '2018-03-01T00:00:00Z',
  }); // prettier-ignore
  await database.owner('permission_grant').insert([grant('records.read'), grant('records.write')]);
}

/** Anh keeps the gate's records, the other officer those of the other gate, the deputy director the department's own. */
export async function keepers({ database, account, officer, unit }: House): Promise<void> {
  await mayKeepRecords({ database }, { accountId: account.anh, officerId: officer.anh, unitId: unit.gate });
  await mayKeepRecords({ database }, { accountId: account.other, officerId: officer.otherOfficer, unitId: unit.otherGate });
  await mayKeepRecords({ database }, { accountId: account.province, officerId: officer.deputyDirector, unitId: unit.province });
} // prettier-ignore

/** One made-up value a field; enough for what compares contents and never shows them. */
export function contentOf(section: SectionName, change: Record<string, string> = {}): Record<string, string | null> {
  return { ...Object.fromEntries(fieldNames(section).map((name) => [name, `${section}.${name}`])), ...change };
}

/** Writes an entry of a section, as it was long before. */
export async function entry(
  { database }: Rows,
  { officerId, section, version, change }: { officerId: string; section: SectionName; version: number; change?: Record<string, string> },
): Promise<void> {
  await database.owner('dossier_section').insert({
    id: randomUUID(), officer_id: officerId, section, work_group: 'officers', version, content: JSON.stringify(contentOf(section, change)),
    valid_from: '2018-03-01', recorded_at: '2018-03-01T00:00:00Z',
  });
} // prettier-ignore

/** First entries of the reviewed sections, of every dossier that is there. */
export async function entries({ database }: Rows): Promise<void> {
  const officers = (await database.admin('dossier').pluck('officer_id')) as string[];
  for (const officerId of officers)
    for (const section of REVIEWED) await entry({ database }, { officerId, section, version: 1 });
}

/** Starts a review by hand. */
export async function started(
  api: Database,
  rules: Rules,
  { by, scopeUnitId, sections = REVIEWED }: { by: Actor; scopeUnitId: string; sections?: readonly SectionName[] },
): Promise<string> {
  const title = 'Rà soát thử';
  return (await api.as(by, 'startReview', (tx) => startReview(tx, rules, { scopeUnitId, sections, title }))).id;
}

export interface TestItem {
  id: string;
  packet_id: string;
  campaign_id: string;
  officer_id: string;
  section: SectionName;
  entry_version: number;
  state: string;
  verdicts: Verdicts;
}

export async function itemsOf({ database }: Rows, of: Partial<TestItem>): Promise<TestItem[]> {
  return (await database.admin('review_item').where(of).orderBy(['officer_id', 'position'])) as TestItem[];
}

export interface TestPacket {
  id: string;
  managing_unit_id: string;
  number: number;
  holder_officer_id: string | null;
  state: string;
}

export async function packetsOf({ database }: Rows, campaignId: string): Promise<TestPacket[]> {
  return (await database.admin('review_packet').where({ campaign_id: campaignId }).orderBy(['managing_unit_id', 'number'])) as TestPacket[];
} // prettier-ignore

/** What is said of an item where every field has this verdict, but for some. */
export function saying(
  { id, section, entry_version: version }: TestItem,
  { all = 'match', but = {} }: { all?: FieldVerdict; but?: Verdicts } = {},
): ItemAttestation {
  const verdicts = { ...Object.fromEntries(fieldNames(section).map((name) => [name, all])), ...but };
  return { id, version, verdicts, timely: true, accurate: true, note: null };
}

/** Attests items of one packet. */
export async function attest(
  api: Database,
  rules: Rules,
  by: Actor,
  attestations: readonly (ItemAttestation & { packetId: string })[],
): Promise<ItemResult[]> {
  const packetId = attestations[0]!.packetId;
  return api.as(by, 'attestItems', (tx) => attestItems(tx, rules, { packetId, attestations }));
}

/** Has the engine do what falls due in a review now, step by step. */
export async function tended({ worker }: Pick<House, 'worker'>, rules: Rules, campaignId: string): Promise<void> {
  for (let more = true; more;) {
    const view = await worker.asEngine('tendReview', (tx) => tendReview(tx, rules, { campaignId }));
    more = view.state === 'open' && view.more;
  }
}

/** Starts a review by hand, with its packets made and given out. */
export async function opened(house: House, rules: Rules, by: Parameters<typeof started>[2]): Promise<string> {
  const campaignId = await started(house.api, rules, by);
  await tended(house, rules, campaignId);
  return campaignId;
}
