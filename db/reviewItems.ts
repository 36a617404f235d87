import type { Attestation, FieldVerdict } from '../domain/review/attestation.ts';
import type { ItemState } from '../domain/review/reviewCampaign.ts';
import type { SectionContent } from '../domain/section/field.ts';
import type { SectionName } from '../domain/section/index.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

export interface ItemRow extends Attestation {
  id: string;
  packetId: string;
  officerId: string;
  section: SectionName;
  entryVersion: number;
  /** The newest version that its reader sees; null where the section is closed to them. */
  newestVersion: number | null;
  verdicts: Record<string, FieldVerdict>;
  state: ItemState;
}

/** The packet of an item and its section, if the actor sees it. */
export async function placeOf(
  tx: Transaction,
  itemId: string,
): Promise<{ packetId: string; section: SectionName } | undefined> {
  return firstRow(tx, `select packet_id as "packetId", section from review_item where id = :itemId`, { itemId });
}

/** Locks items of a packet that the actor holds, in the order in which everybody locks them. */
export async function lock(tx: Transaction, packetId: string, itemIds: readonly string[]): Promise<ItemRow[]> {
  return rows<ItemRow>(
    tx,
    `select i.id, i.packet_id as "packetId", i.officer_id as "officerId", i.section, i.entry_version as "entryVersion", i.verdicts, i.timely, i.accurate, i.note, i.state,
            (select max(s.version) from dossier_section s where s.officer_id = i.officer_id and s.section = i.section) as "newestVersion"
       from review_item i where i.packet_id = :packetId and i.id = any(:itemIds::uuid[]) order by i.id for no key update of i`,
    { packetId, itemIds },
  );
}

/** What is to be written of an item. */
export interface SavedItem extends Attestation {
  id: string;
  version: number;
  attested: boolean;
}

/** Writes what the actor says of items of a packet that they hold. Answers how many were written. */
export async function save(
  tx: Transaction,
  { packetId, items, by, through }: { packetId: string; items: readonly SavedItem[]; by: string; through: string },
): Promise<number> {
  return run(
    tx,
    `update review_item i set entry_version = s.version, verdicts = s.verdicts, timely = s.timely, accurate = s.accurate, note = s.note, saved_at = :at,
            state = case when s.attested then 'attested' else 'open' end, attested_by = case when s.attested then :by::uuid end,
            attested_through = case when s.attested then :through::uuid end, attested_at = case when s.attested then :at::timestamptz end
       from jsonb_to_recordset(:items::jsonb) s(id uuid, version integer, verdicts jsonb, timely boolean, accurate boolean, note text, attested boolean)
      where i.packet_id = :packetId and i.id = s.id and i.state <> 'not_attested'`,
    { packetId, items: JSON.stringify(items), by, through, at: tx.at },
  );
}

/** Has the open items of a section look at its new entry; in the transaction that recorded it. Answers how many. */
export async function takeVersion(
  tx: Transaction,
  entry: { officerId: string; section: SectionName; version: number; changed: readonly string[] },
): Promise<number> {
  const { touched } = await theRow<{ touched: number }>(
    tx,
    `select review_takes_version(:officerId, :section, :version, :changed::text[]) as touched`,
    { ...entry },
  );
  return touched;
}

/** What a section said before a version; nothing where there was none, or it is closed to the actor. */
export async function contentBefore(
  tx: Transaction,
  { officerId, section, version }: { officerId: string; section: SectionName; version: number },
): Promise<SectionContent | null> {
  const found = await firstRow<{ content: SectionContent | null }>(
    tx,
    `select content from dossier_section where officer_id = :officerId and section = :section and version < :version order by version desc limit 1`,
    { officerId, section, version },
  );
  return found?.content ?? null;
}
