import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { tellReview } from '../../db/engineOutbox.ts';
import { confirmItems } from '../../operations/review/attestItems.ts';
import { startReview } from '../../operations/review/startReview.ts';
import { processorTime } from '../load/processorTime.ts';
import { SECTIONS, type Department } from './reviewedUnits.ts';
import type { ReviewsHouse } from './reviewsHouse.ts';

const BATCH = 100;
const LOOK_MS = 50;
const PATIENCE_MS = 15 * 60_000;

/** One campaign from its start to its close. Times in seconds, memory in MB, sizes in KB. */
export interface CampaignMeasure {
  items: number;
  opened: number;
  decided: number;
  closed: number;
  /** Processor time of all parts, in seconds; undefined where the machine does not tell (proc(5)). */
  cpu: Record<'opened' | 'decided' | 'closed', number>;
  workerPeakMb: number;
  historyEvents: number;
  historyKb: number;
}

/** Starts, decides nine of ten batches, closes; checks every result, and that each item ended once. */
export async function measureCampaign(house: ReviewsHouse, { unitId, headId, dossiers }: Department): Promise<CampaignMeasure> {
  const head = { officerId: headId, accountId: null };
  const begin = () => house.api.as(head, 'startReview', (tx) => startReview(tx, house.rules, { scopeUnitId: unitId, sections: SECTIONS, title: 'Đo' }));
  const from = performance.now();
  const cpu = [processorTime() ?? 0];
  const { id } = await begin();
  await until(async () => (await stateOf(house, id)) === 'open');
  const opened = performance.now();
  cpu.push(processorTime() ?? 0);
  const items = await decide(house, id);
  if (items !== dossiers * SECTIONS.length) throw new Error(`${items} items were opened, not ${dossiers * SECTIONS.length}`);
  const decided = performance.now();
  cpu.push(processorTime() ?? 0);
  await house.admin.query(`update review_campaign set remind_at = '{}', closes_at = now() where id = $1`, [id]);
  await house.api.as(head, 'wake', (tx) => tellReview(tx, id));
  await until(async () => (await stateOf(house, id)) === 'closed');
  const closed = performance.now();
  cpu.push(processorTime() ?? 0);
  await house.temporal.workflow.getHandle(id).result();
  await check(house, id);
  const { historyLength, historySize } = await house.temporal.workflow.getHandle(id).describe();
  const seconds = (ms: number) => ms / 1000;
  return {
    items,
    opened: seconds(opened - from),
    decided: seconds(decided - opened),
    closed: seconds(closed - decided),
    cpu: { opened: seconds(cpu[1]! - cpu[0]!), decided: seconds(cpu[2]! - cpu[1]!), closed: seconds(cpu[3]! - cpu[2]!) },
    workerPeakMb: peakMb(house.workerPid),
    historyEvents: historyLength,
    historyKb: (historySize ?? 0) / 1024,
  };
} // prettier-ignore

interface Batch {
  packetId: string;
  officerId: string;
  accountId: string;
  items: { id: string; version: number }[];
}

/** As their holders do: a hundred items a call, one after the other; every tenth batch is left to silence. Answers how many items there are. */
async function decide(house: ReviewsHouse, campaignId: string): Promise<number> {
  const { rows } = await house.admin.query<Batch>(
    `select p.id as "packetId", p.holder_officer_id as "officerId", p.holder_account_id as "accountId", jsonb_agg(jsonb_build_object('id', i.id, 'version', i.entry_version)) as items
       from review_packet p join review_item i on i.packet_id = p.id where p.campaign_id = $1 group by p.id order by p.id`,
    [campaignId],
  );
  let batches = 0;
  for (const { packetId, officerId, accountId, items } of rows) {
    for (let i = 0; i < items.length; i += BATCH) {
      if (++batches % 10 === 0) continue;
      const asked = { packetId, items: items.slice(i, i + BATCH), timely: true, accurate: true };
      const results = await house.api.as({ officerId, accountId }, 'confirmItems', (tx) => confirmItems(tx, house.rules, asked)); // prettier-ignore
      if (results.some(({ result }) => result !== 'attested')) throw new Error('an item was not attested');
    }
  }
  return rows.reduce((sum, { items }) => sum + items.length, 0);
}

async function check({ admin }: ReviewsHouse, campaignId: string): Promise<void> {
  const { rows } = await admin.query<{ open: number }>(
    `select count(*)::int as open from review_item where campaign_id = $1 and state = 'open'`,
    [campaignId],
  );
  if (rows[0]!.open > 0) throw new Error('a closed campaign has open items');
}

async function stateOf({ admin }: ReviewsHouse, campaignId: string): Promise<string> {
  const { rows } = await admin.query<{ state: string }>('select state from review_campaign where id = $1', [campaignId]);
  return rows[0]!.state;
} // prettier-ignore

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('the campaign does not come so far');
    await delay(LOOK_MS);
  }
}

/** The most memory that a process has had so far (proc(5)); 0 where there is no `/proc`. */
function peakMb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
