import type { BilingualText } from '../../domain/citation.ts';
import type { WorkGroup } from '../../domain/permission.ts';
import type { FieldVerdict } from '../../domain/review/attestation.ts';
import type { ItemState, PacketState, ReviewState } from '../../domain/review/reviewCampaign.ts';
import type { ReviewSection } from '../../domain/review/reviewSections.ts';
import type { SectionContent } from '../../domain/section/field.ts';
import type { SectionName } from '../../domain/section/index.ts';
import { firstRow, rows } from '../rows.ts';
import type { Transaction } from '../transaction.ts';
import { keyPart, pageOf, withoutKey, type Keyed, type Page, type PageInput } from './page.ts';
import { officerRef, unitRef, userName, type OfficerRef, type UnitRef } from './refs.ts';
import { ITEM_COUNTS, type ItemCounts } from './reviews.ts';

export interface PacketView {
  id: string;
  campaign: { id: string; no: string; title: BilingualText; state: ReviewState; closesAt: Date };
  unit: UnitRef;
  number: number;
  of: number;
  workGroup: WorkGroup;
  sensitive: boolean;
  state: PacketState;
  holder: OfficerRef | null;
  holderAccount: string | null;
  counts: ItemCounts;
  people: number;
  mismatches: number;
  signedBy: OfficerRef | null;
  signedAt: Date | null;
  /** Whether the actor holds it, and may attest it now. */
  held: boolean;
  /** Whether the actor leads its unit, or one above. */
  led: boolean;
}

const COLUMNS = `pk.id, jsonb_build_object('id', c.id, 'no', c.no, 'title', c.title, 'state', c.state) as campaign, c.closes_at as "closesAt", ${unitRef('pk.managing_unit_id')} as unit, pk.number,
  (select count(*)::int from review_packet q where q.campaign_id = pk.campaign_id and q.managing_unit_id = pk.managing_unit_id) as of, pk.work_group as "workGroup", pk.sensitive, pk.state,
  ${officerRef('pk.holder_officer_id')} as holder, ${userName('pk.holder_account_id')} as "holderAccount", n.counts, n.people, n.mismatches, ${officerRef('pk.signed_by')} as "signedBy", pk.signed_at as "signedAt",
  pk.id in (select held_packets()) as held, pk.managing_unit_id in (select led_units()) as led`;
const FROM = `from review_packet pk join review_campaign c on c.id = pk.campaign_id join unit u on u.id = pk.managing_unit_id cross join lateral (
    select ${ITEM_COUNTS} as counts, count(distinct i.officer_id)::int as people,
           coalesce(sum((select count(*) from jsonb_each_text(i.verdicts) v where v.value = 'mismatch')), 0)::int as mismatches from review_item i where i.packet_id = pk.id) n`;

type Raw = Omit<PacketView, 'campaign'> & { campaign: Omit<PacketView['campaign'], 'closesAt'>; closesAt: Date };
const packetOf = ({ closesAt, ...row }: Raw): PacketView => ({ ...row, campaign: { ...row.campaign, closesAt } });

/** Packets that the actor holds, or all that they see: of running campaigns first, then by unit and number. */
export async function list(
  tx: Transaction,
  input: PageInput & { mine: boolean; campaignId: string | null; unitId: string | null; state: PacketState | null },
): Promise<Page<PacketView>> {
  const found = await rows<Keyed<Raw>>(
    tx,
    `select ${COLUMNS}, array[(c.state = 'closed')::int::text, u.path::text, pk.number::text, pk.id::text] as key ${FROM}
      where (not :mine or pk.holder_officer_id = actor()) and (:campaignId::uuid is null or pk.campaign_id = :campaignId::uuid)
        and (:unitId::uuid is null or pk.managing_unit_id = :unitId::uuid) and (:state::text is null or pk.state = :state::text)
        and (:id::uuid is null or ((c.state = 'closed')::int, u.path, pk.number, pk.id) > (:closed::int, :path::ltree, :number::int, :id::uuid))
      order by (c.state = 'closed')::int, u.path, pk.number, pk.id limit :rows`,
    {
      mine: input.mine,
      campaignId: input.campaignId,
      unitId: input.unitId,
      state: input.state,
      closed: keyPart(input.after, 0),
      path: keyPart(input.after, 1),
      number: keyPart(input.after, 2),
      id: keyPart(input.after, 3),
      rows: input.limit + 1,
    },
  );
  const page = pageOf(found, input.limit);
  return { ...page, items: page.items.map(packetOf) };
}

export interface PacketDetailView extends PacketView {
  managingUnitId: string;
  holderOfficerId: string | null;
  startedAt: Date;
  remindAt: Date[];
  remindersSent: number;
  sections: ReviewSection[];
}

/** One packet, if the actor sees it. */
export async function read(tx: Transaction, packetId: string): Promise<PacketDetailView | undefined> {
  const found = await firstRow<Keyed<Raw & Omit<PacketDetailView, keyof PacketView>>>(
    tx,
    `select ${COLUMNS}, pk.managing_unit_id as "managingUnitId", pk.holder_officer_id as "holderOfficerId", c.started_at as "startedAt", c.remind_at as "remindAt",
            c.reminders_sent as "remindersSent", c.sections, array[]::text[] as key ${FROM} where pk.id = :packetId`,
    { packetId },
  );
  if (!found) return undefined;
  const { closesAt, ...row } = withoutKey(found);
  return { ...row, campaign: { ...row.campaign, closesAt } };
}

/** A person of a packet, with the sections of theirs in it and how many fields were compared. */
export interface PacketOfficer {
  officer: OfficerRef;
  officerNo: string;
  sections: SectionName[];
  compared: number;
  items: number;
  attested: number;
  mismatches: number;
  notAttested: number;
}

/** The people of a packet by name. */
export async function officers(tx: Transaction, packetId: string): Promise<PacketOfficer[]> {
  return rows<PacketOfficer>(
    tx,
    `select ${officerRef('i.officer_id')} as officer, o.officer_no as "officerNo", array_agg(i.section order by i.position) as sections, count(*)::int as items,
            count(*) filter (where i.state = 'attested')::int as attested, count(*) filter (where i.state = 'not_attested')::int as "notAttested",
            sum((select count(*) from jsonb_object_keys(i.verdicts)))::int as compared,
            sum((select count(*) from jsonb_each_text(i.verdicts) v where v.value = 'mismatch'))::int as mismatches
       from review_item i join officer o on o.id = i.officer_id where i.packet_id = :packetId group by i.officer_id, o.officer_no, o.search_name order by o.search_name, i.officer_id`,
    { packetId },
  );
}

/** An item with what the system holds; values are null where the section is closed to the actor. */
export interface ItemView {
  id: string;
  section: SectionName;
  sensitive: boolean;
  state: ItemState;
  version: number;
  /** The one to attest, where another was recorded since. */
  newestVersion: number;
  lastVersion: number | null;
  /** Whether the actor reads the section at all. */
  readable: boolean;
  values: SectionContent | null;
  before: SectionContent | null;
  verdicts: Record<string, FieldVerdict>;
  timely: boolean | null;
  accurate: boolean | null;
  note: string | null;
  correction: { id: string; no: string; state: string } | null;
  attestedBy: OfficerRef | null;
  attestedAt: Date | null;
}

/** The items of one person in a packet. A sensitive section is open to whoever may attest it or open such sections there. */
export async function items(tx: Transaction, packetId: string, officerId: string): Promise<ItemView[]> {
  return rows<ItemView>(
    tx,
    `select i.id, i.section, p.sensitive, i.state, case when i.state = 'open' then greatest(i.entry_version, coalesce(newest.version, 0)) else i.entry_version end as version, greatest(i.entry_version, coalesce(newest.version, 0)) as "newestVersion", i.last_version as "lastVersion",
            (p.work_group, managing_unit(i.officer_id)) in (select s.work_group, s.unit_id from readable_scopes() s) and (not p.sensitive or opens_sensitive(p.work_group, managing_unit(i.officer_id))) as readable,
            case when p.sensitive then null else e.content end as values, case when p.sensitive then null else l.content end as before,
            i.verdicts, i.timely, i.accurate, i.note, ${officerRef('i.attested_by')} as "attestedBy", i.attested_at as "attestedAt",
            (select jsonb_build_object('id', k.id, 'no', k.no, 'state', k.state) from correction k where k.item_id = i.id and k.state <> 'withdrawn' order by k.opened_at desc limit 1) as correction
       from review_item i join review_packet p on p.id = i.packet_id
       left join lateral (select max(s.version) as version from dossier_section s where s.officer_id = i.officer_id and s.section = i.section) newest on true
       left join dossier_section e on e.officer_id = i.officer_id and e.section = i.section and e.version = case when i.state = 'open' then greatest(i.entry_version, coalesce(newest.version, 0)) else i.entry_version end
       left join dossier_section l on l.officer_id = i.officer_id and l.section = i.section and l.version = i.last_version
      where i.packet_id = :packetId and i.officer_id = :officerId order by i.position`,
    { packetId, officerId },
  );
}
