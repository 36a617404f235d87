import * as messages from '../../db/messages.ts';
import type { CampaignRow } from '../../db/reviewCampaigns.ts';
import * as urges from '../../db/reviewUrges.ts';
import type { HeadsOf, ToUrge } from '../../db/reviewUrges.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import type { UrgeKind } from '../../domain/review/reviewCampaign.ts';
import type { Rules } from '../../domain/rules.ts';
import { localIsoDate } from '../../domain/workingTime.ts';

/** So many people are told in one transaction. */
const BATCH = 200;

const TEMPLATES: Record<UrgeKind, MessageTemplate> = {
  start: 'review_started',
  moved: 'review_packet_moved',
  reminder: 'review_reminder',
  escalation: 'review_escalated',
  no_holder: 'review_escalated',
  closed: 'review_closed',
};

/** Tells the holders of a campaign who are to be told. Answers whether more of them wait. */
export async function urgeHolders(
  tx: Transaction,
  rules: Rules,
  { campaign, kind }: { campaign: CampaignRow; kind: 'start' | 'reminder' },
): Promise<boolean> {
  const asked = { campaignId: campaign.id, kind, localDay: localIsoDate(rules.calendar, tx.at), limit: BATCH };
  const found = await urges.holders(tx, asked);
  await tell(tx, asked, found);
  return found.length === BATCH;
}

/** The same for the heads of units. */
export async function urgeHeads(
  tx: Transaction,
  rules: Rules,
  { campaign, kind }: { campaign: CampaignRow; kind: HeadsOf },
): Promise<boolean> {
  const approvingKinds = Object.entries(rules.pack.unitKinds).flatMap(([name, { approves }]) => (approves ? [name] : []));
  const asked = { campaignId: campaign.id, kind, localDay: localIsoDate(rules.calendar, tx.at), limit: BATCH };
  const found = await urges.heads(tx, { ...asked, approvingKinds });
  await tell(tx, asked, found);
  return found.length === BATCH;
} // prettier-ignore

/** Tells people who got a packet in the middle of a campaign; `at` tells apart several times a day. */
export async function tellMoved(
  tx: Transaction,
  rules: Rules,
  { campaign, officers }: { campaign: CampaignRow; officers: readonly ToUrge[] },
): Promise<void> {
  await tell(tx, { campaignId: campaign.id, kind: 'moved', localDay: localIsoDate(rules.calendar, tx.at) }, officers);
}

/** Tells whoever started a campaign that it is closed. */
export async function tellStarter(
  tx: Transaction,
  rules: Rules,
  { id: campaignId, startedBy }: CampaignRow,
): Promise<void> {
  if (startedBy === null) return;
  const localDay = localIsoDate(rules.calendar, tx.at);
  await tell(tx, { campaignId, kind: 'closed', localDay }, [{ officerId: startedBy, itemsLeft: 0 }]);
}

async function tell(
  tx: Transaction,
  urged: { campaignId: string; kind: UrgeKind; localDay: string },
  people: readonly ToUrge[],
): Promise<void> {
  if (people.length === 0) return;
  await urges.note(tx, urged, people);
  const { campaignId, kind } = urged;
  const data = { campaignId, why: kind };
  for (const { officerId } of people) {
    const businessKey = `${keyOf(tx, urged)}:${officerId}`;
    await messages.send(tx, { businessKey, template: TEMPLATES[kind], officerId, data });
  }
}

/** What makes a message once: a reminder is one a day a person over all campaigns, whichever asks first. */
function keyOf({ at }: Transaction, { campaignId, kind, localDay }: { campaignId: string; kind: UrgeKind; localDay: string }): string {
  if (kind === 'reminder') return `review_reminder:${localDay}`;
  if (kind === 'moved' || kind === 'no_holder') return `review_${kind}:${campaignId}:${at.toISOString()}`;
  return `review_${kind}:${campaignId}`;
} // prettier-ignore
