import type { Lifecycle } from '../lifecycle.ts';

/** `opening`: its packets are being made. `open`: it is attested. `closed`: what was not attested by then is recorded as such. */
export type ReviewState = 'opening' | 'open' | 'closed';
export const reviewLifecycle: Lifecycle<ReviewState> = { opening: ['open'], open: ['closed'], closed: [] };

/** Signed off by the head when all is attested, or after the close with what was not. */
export type PacketState = 'open' | 'closed' | 'signed';
export const packetLifecycle: Lifecycle<PacketState> = { open: ['signed', 'closed'], closed: ['signed'], signed: [] };

/** An attestation can be undone until its packet is signed or closed; silence cannot. */
export type ItemState = 'open' | 'attested' | 'not_attested';
export const itemLifecycle: Lifecycle<ItemState> = {
  open: ['attested', 'not_attested'],
  attested: ['open'],
  not_attested: [],
};

/** Why somebody was urged. */
export const urgeKinds = ['start', 'moved', 'reminder', 'escalation', 'no_holder', 'closed'] as const;
export type UrgeKind = (typeof urgeKinds)[number];

/** What the workflow needs of a campaign: whether more is to be done at once, or for how long nothing falls due. */
export type ReviewView = { state: 'open'; more: boolean; msUntilNextDue: number } | { state: 'closed' };
