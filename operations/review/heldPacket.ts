import * as campaigns from '../../db/reviewCampaigns.ts';
import * as packets from '../../db/reviewPackets.ts';
import type { PacketRow } from '../../db/reviewPackets.ts';
import { actorOf, type Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';

/**
 * A packet that the actor attests now, kept with them until the commit. @throws Refused `not_found` · `already_ended` ·
 *   `account_needed` · `superior_may_not_change` (R15) · `not_yours` (another holds it, the permission is over)
 */
export async function heldPacket(tx: Transaction, packetId: string): Promise<PacketRow> {
  const held = await packets.hold(tx, packetId);
  const packet = await packets.find(tx, packetId);
  if (!packet) throw new Refused('not_found', {});
  if (!held) throw await refusalOf(tx, packet);
  return packet;
}

async function refusalOf(tx: Transaction, packet: PacketRow): Promise<Refused> {
  const { officerId, accountId } = actorOf(tx);
  const campaign = await campaigns.find(tx, packet.campaignId);
  if (packet.state !== 'open' || !campaign || campaign.closesAt <= tx.at)
    return new Refused('already_ended', { state: packet.state });
  if (accountId === null) return new Refused('account_needed', { accountUserName: null });
  const isTheirs = packet.holderOfficerId === officerId && packet.holderAccountId === accountId;
  if (isTheirs) return new Refused('not_yours', { rule: 'R11', because: 'permission_is_over' });
  if (await packets.mayWrite(tx, packet))
    return new Refused('not_yours', { rule: 'R11', because: 'another_holds_packet' });
  return new Refused('superior_may_not_change', { rule: 'R15' });
}
