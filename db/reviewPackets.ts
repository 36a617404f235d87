import type { PacketState } from '../domain/review/reviewCampaign.ts';
import type { WorkGroup } from '../domain/permission.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

export interface PacketRow {
  id: string;
  campaignId: string;
  managingUnitId: string;
  workGroup: WorkGroup;
  sensitive: boolean;
  number: number;
  holderOfficerId: string | null;
  holderAccountId: string | null;
  state: PacketState;
}

const COLUMNS = `p.id, p.campaign_id as "campaignId", p.managing_unit_id as "managingUnitId", p.work_group as "workGroup", p.sensitive, p.number,
  p.holder_officer_id as "holderOfficerId", p.holder_account_id as "holderAccountId", p.state`;

/** A packet, as far as the actor sees it. */
export async function find(tx: Transaction, packetId: string): Promise<PacketRow | undefined> {
  return firstRow<PacketRow>(tx, `select ${COLUMNS} from review_packet p where p.id = :packetId`, { packetId });
}

/** Whether the actor holds a packet and may attest it now; keeps it so until the commit. */
export async function hold(tx: Transaction, packetId: string): Promise<boolean> {
  const { held } = await theRow<{ held: boolean }>(tx, `select hold_review_packet(:packetId) as held`, { packetId });
  return held;
}

/** Locks a packet for its signature. Nothing where the actor does not see it. */
export async function lock(tx: Transaction, packetId: string): Promise<PacketRow | undefined> {
  const { locked } = await theRow<{ locked: boolean }>(tx, `select lock_review_packet(:packetId) as locked`, {
    packetId,
  });
  return locked ? find(tx, packetId) : undefined;
}

/** Items of a packet that nothing final was said of. */
export async function countOpen(tx: Transaction, packetId: string): Promise<number> {
  const { open } = await theRow<{ open: number }>(
    tx,
    `select count(*)::int as open from review_item where packet_id = :packetId and state = 'open'`,
    { packetId },
  );
  return open;
}

/** Who attested what stands attested of a packet, whoever holds it now. */
export async function attesters(tx: Transaction, packetId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select distinct attested_by as id from review_item where packet_id = :packetId and state = 'attested'`,
    { packetId },
  );
  return found.map(({ id }) => id);
}

/** Signs a packet off. Answers false where somebody else was faster. */
export async function sign(
  tx: Transaction,
  { packetId, by, insteadOf }: { packetId: string; by: string; insteadOf: string | null },
): Promise<boolean> {
  const touched = await run(
    tx,
    `update review_packet set state = 'signed', signed_by = :by, signed_for = :insteadOf, signed_at = :at where id = :packetId and state <> 'signed'`,
    { packetId, by, insteadOf, at: tx.at },
  );
  return touched === 1;
}

/** A packet whose holder is another by now; null where nobody may. `first`: it was never looked at before. */
export interface HolderChange {
  packetId: string;
  unitId: string;
  before: string | null;
  officerId: string | null;
  accountId: string | null;
  first: boolean;
}

/**
 * Who is to hold the open packets of a campaign (R7, R8): the custodian of an active user account of the managing unit, with the
 * permission to write its records in force, and here today. Whoever has a packet keeps it; several share a unit's packets.
 */
export async function holderChanges(tx: Transaction, campaignId: string, limit: number): Promise<HolderChange[]> {
  const changed = `(p.placed_at is null or e.officer_id is distinct from p.holder_officer_id or e.account_id is distinct from p.holder_account_id)`;
  return rows<HolderChange>(tx, holdersWhere(changed), { campaignId, at: tx.at, limit });
}

/** The same for packets that were never looked at before, without a look at all others. */
export async function firstHolders(tx: Transaction, campaignId: string, limit: number): Promise<HolderChange[]> {
  return rows<HolderChange>(tx, holdersWhere('p.placed_at is null'), { campaignId, at: tx.at, limit });
}

/** Looks at each packet by itself, through the accounts of its unit: all who are eligible anywhere are too many to go through for each. */
const holdersWhere = (condition: string): string =>
  `select p.id as "packetId", p.managing_unit_id as "unitId", p.holder_officer_id as before, e.officer_id as "officerId", e.account_id as "accountId", p.placed_at is null as first
     from review_packet p left join lateral (
       select eligible.* from (
         select c.officer_id, a.id as account_id, row_number() over (order by a.user_name) - 1 as rank, count(*) over () as all_of_them
           from account a join custody c on c.account_id = a.id and c.ended_at is null and c.began_at <= :at join officer o on o.id = c.officer_id and o.state = 'active'
          where a.unit_id = p.managing_unit_id and a.kind = 'user' and a.state = 'active'
            and exists (select from permission_grant g where g.account_id = a.id and g.officer_id = c.officer_id and g.permission = 'records.write' and g.work_group = p.work_group
                           and g.unit_id = a.unit_id and not g.with_subordinates and g.ended_at is null and g.valid_from <= :at and :at < g.valid_to)
            and (not p.sensitive or exists (select from permission_grant g where g.account_id = a.id and g.officer_id = c.officer_id and g.permission = 'records.sensitive'
                           and g.work_group = p.work_group and g.ended_at is null and g.valid_from <= :at and :at < g.valid_to))
            and not exists (select from absence x where x.officer_id = c.officer_id and x.cancelled_at is null and x.began_at <= :at and :at < x.ended_at)) eligible
        order by (eligible.officer_id = p.holder_officer_id and eligible.account_id = p.holder_account_id) is true desc,
                 eligible.rank = (p.number - 1) % eligible.all_of_them desc, eligible.rank limit 1) e on true
    where p.campaign_id = :campaignId and p.state = 'open' and ${condition}
    order by p.managing_unit_id, p.number limit :limit`;

/** Gives packets to their holders of now. */
export async function place(tx: Transaction, changes: readonly HolderChange[]): Promise<void> {
  await run(
    tx,
    `update review_packet p set holder_officer_id = c.officer, holder_account_id = c.account, placed_at = :at,
            held_since = case when c.officer is null then null else :at::timestamptz end
       from unnest(:packets::uuid[], :officers::uuid[], :accounts::uuid[]) c(packet, officer, account) where p.id = c.packet and p.state = 'open'`,
    {
      at: tx.at,
      packets: changes.map(({ packetId }) => packetId),
      officers: changes.map(({ officerId }) => officerId),
      accounts: changes.map(({ accountId }) => accountId),
    },
  );
}

/** Takes items along whose dossier is managed elsewhere by now. Answers how many. */
export async function moveItems(tx: Transaction, campaignId: string): Promise<number> {
  const { moved } = await theRow<{ moved: number }>(tx, `select move_review_items(:campaignId) as moved`, {
    campaignId,
  });
  return moved;
}

/**
 * Ends so many open items in silence; a batch is one transaction. Answers whether there were any: packets close in another, since
 * whoever attests holds the packet before the items. A join may choose the batch anew for each row, so it is chosen before.
 */
export async function endInSilence(tx: Transaction, campaignId: string, limit: number): Promise<boolean> {
  const ended = await run(
    tx,
    `with batch as materialized (select id from review_item where campaign_id = :campaignId and state = 'open' order by id limit :limit for no key update)
     update review_item i set state = 'not_attested', ended_because = 'silence', ended_at = :at from batch where i.id = batch.id and i.state = 'open'`,
    { campaignId, limit, at: tx.at },
  );
  return ended > 0;
}

/** Closes so many packets of a campaign that nobody signed. Answers how many. */
export async function closeUnsigned(tx: Transaction, campaignId: string, limit: number): Promise<number> {
  return run(
    tx,
    `with batch as materialized (select id from review_packet where campaign_id = :campaignId and state = 'open' order by managing_unit_id, number limit :limit for no key update)
     update review_packet p set state = 'closed', closed_at = :at from batch where p.id = batch.id and p.state = 'open'`,
    { campaignId, limit, at: tx.at },
  );
}

/** Whether the actor writes records of the packet's unit and group of work now. */
export async function mayWrite(tx: Transaction, { managingUnitId, workGroup }: PacketRow): Promise<boolean> {
  const { may } = await theRow<{ may: boolean }>(
    tx,
    `select :managingUnitId::uuid = any (array(select writable_units(:workGroup))) as may`,
    { managingUnitId, workGroup },
  );
  return may;
}
