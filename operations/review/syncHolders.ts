import { recordAll } from '../../db/audit.ts';
import type { CampaignRow } from '../../db/reviewCampaigns.ts';
import * as packets from '../../db/reviewPackets.ts';
import type { HolderChange } from '../../db/reviewPackets.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Rules } from '../../domain/rules.ts';
import { tellMoved, urgeHeads } from './urge.ts';

/** So many packets change hands in one transaction. */
const BATCH = 500;

/**
 * Brings the holders of a campaign's packets in line with today's custodies, grants and absences (R7, R8), and items with the
 * units that manage their dossiers. While it runs, whoever gets a packet is told, and of packets that nobody may hold the head.
 * Idempotent. Answers whether more of them wait.
 */
export async function syncHolders(tx: Transaction, rules: Rules, campaign: CampaignRow): Promise<boolean> {
  if (campaign.state === 'open') await packets.moveItems(tx, campaign.id);
  return give(tx, rules, { campaign, changes: await packets.holderChanges(tx, campaign.id, BATCH) });
}

/** Gives packets that were just made to their first holders. Idempotent. Answers whether more of them wait. */
export async function placeNew(tx: Transaction, rules: Rules, campaign: CampaignRow): Promise<boolean> {
  return give(tx, rules, { campaign, changes: await packets.firstHolders(tx, campaign.id, BATCH) });
}

interface Given {
  campaign: CampaignRow;
  changes: readonly HolderChange[];
}

async function give(tx: Transaction, rules: Rules, { campaign, changes }: Given): Promise<boolean> {
  if (changes.length === 0) return false;
  await packets.place(tx, changes);
  if (campaign.state === 'open') await tellOf(tx, rules, { campaign, changes });
  while (
    changes.some(({ officerId }) => officerId === null) &&
    (await urgeHeads(tx, rules, { campaign, kind: 'no_holder' }))
  );
  return changes.length === BATCH;
}

async function tellOf(tx: Transaction, rules: Rules, { campaign, changes }: Given): Promise<void> {
  const left = new Map<string, number>();
  for (const { packetId, officerId } of changes)
    if (officerId !== null) left.set(officerId, (left.get(officerId) ?? 0) + (await packets.countOpen(tx, packetId)));
  const officers = [...left].map(([officerId, itemsLeft]) => ({ officerId, itemsLeft }));
  await tellMoved(tx, rules, { campaign, officers });
  const moved = changes.map(({ packetId, before, officerId }) => ({
    event: 'review.packet_moved',
    subject: { kind: 'review_packet', id: packetId } as const,
    detail: { from: before, to: officerId },
  }));
  await recordAll(tx, moved);
}
