import { record } from '../../db/audit.ts';
import * as organisation from '../../db/organisation.ts';
import * as packets from '../../db/reviewPackets.ts';
import type { PacketRow } from '../../db/reviewPackets.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Approver } from '../../domain/approvers.ts';
import { caseHeads, checkAssurance, type CaseActor } from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import type { Rules } from '../../domain/rules.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * The head of the managing unit, or who acts for the head, signs a packet off (R11, R12): when all of it is attested, or
 * after the close with what was not. Never who attested it (R21): then the superior does. After that it is unchangeable.
 *
 * @throws Refused `not_found` · `already_ended` · `not_yours` · `sign_in_again` · `not_all_attested` (how many are open)
 */
export async function signPacket(tx: Transaction, rules: Rules, actor: CaseActor, { packetId }: { packetId: string }): Promise<void> {
  const packet = await packets.lock(tx, packetId);
  if (!packet) throw new Refused('not_found', {});
  if (packet.state === 'signed') throw new Refused('already_ended', { state: 'signed' });
  const as = (await packetHeads(tx, rules, packet)).find(({ officerId }) => officerId === actor.officerId);
  if (!as) throw new Refused('not_yours', { rule: 'R12', because: await reasonAgainst(tx, packet, actor) });
  checkAssurance(rules.pack, 'session', { at: tx.at, actor, accountUserName: null });
  const open = await packets.countOpen(tx, packetId);
  if (open > 0) throw new Refused('not_all_attested', { open });
  if (!(await packets.sign(tx, { packetId, by: actor.officerId, insteadOf: as.insteadOf }))) throw new Refused('already_ended', { state: 'signed' });
  const subject = { kind: 'review_packet', id: packetId } as const;
  await record(tx, { event: 'review.packet_signed', subject, channel: 'web', detail: { campaign: packet.campaignId, insteadOf: as.insteadOf } });
} // prettier-ignore

async function reasonAgainst(
  tx: Transaction,
  { id, holderOfficerId }: PacketRow,
  { officerId }: CaseActor,
): Promise<string> {
  const isOwn = holderOfficerId === officerId || (await packets.attesters(tx, id)).includes(officerId);
  return isOwn ? 'holder_of_packet' : 'not_head_of_unit';
}

/** Who may sign a packet off now; whoever holds it, or attested something of it while they did, is passed over (R21). */
export async function packetHeads(
  tx: Transaction,
  rules: Rules,
  { id, managingUnitId, holderOfficerId }: Pick<PacketRow, 'id' | 'managingUnitId' | 'holderOfficerId'>,
): Promise<Approver[]> {
  const facts = await organisation.approverFacts(tx, managingUnitId, rules.pack.itDepartment);
  const others = await packets.attesters(tx, id);
  return caseHeads(rules.pack, { facts, holderId: holderOfficerId ?? NOBODY, others, at: tx.at }, 0);
}
