import type { PartOptions } from '../part.ts';
import type { Result } from '../report/results.ts';
import { measureCampaign, type CampaignMeasure } from './measureCampaign.ts';
import { makeDepartment, makeRoot } from './reviewedUnits.ts';
import { startReviewsHouse, type ReviewsHouse } from './reviewsHouse.ts';

/** Units of 67 dossiers, three sections each. */
const UNITS = { quick: { small: 1, large: 10 }, whole: { small: 10, large: 100 } };
/** Ten times the items may take at most eleven times as long. */
const AIM = '≤ 11';

/** A campaign of 20,000 items against one of 2,000 in the same run: opened, decided in batches, closed. */
export async function measureReviews({ quick }: PartOptions, say: (line: string) => void): Promise<Result[]> {
  const house = await startReviewsHouse(say);
  try {
    await makeRoot(house.admin);
    const units = UNITS[quick ? 'quick' : 'whole'];
    // What is only paid once, such as the first plans and the workflow bundle, is paid by neither.
    await measureCampaign(house, await makeDepartment(house.admin, { code: 'W', units: 1 }));
    const measured = async (code: string, size: number) => told(say, await measureOne(house, code, size));
    const small = await measured('S', units.small);
    const large = await measured('L', units.large);
    return [...ratiosOf(small, large), ...linesOf('small', small), ...linesOf('large', large)];
  } finally {
    await house.stop();
  }
}

async function measureOne(house: ReviewsHouse, code: string, units: number): Promise<CampaignMeasure> {
  return measureCampaign(house, await makeDepartment(house.admin, { code, units }));
}

function told(say: (line: string) => void, one: CampaignMeasure): CampaignMeasure {
  say(`${one.items} items: ${wholeOf(one).toFixed(1)} s`);
  return one;
}

/** In seconds, of the clock or of the processors. */
const wholeOf = ({ opened, decided, closed }: CampaignMeasure['cpu']): number => opened + decided + closed;
const cpuOf = ({ cpu }: CampaignMeasure): number => wholeOf(cpu);

function ratiosOf(small: CampaignMeasure, large: CampaignMeasure): Result[] {
  const ratio = (id: string, what: string, of: (one: CampaignMeasure) => number, aim: string | null = null) =>
    line(id, what, { value: of(large) / of(small), unit: 'ratio', aim });
  return [
    ratio('ratio', 'whole campaign, ten times the items against once', wholeOf, AIM),
    ratio('ratio.cpu', 'the same in processor time of all parts', cpuOf, AIM),
    ratio('ratio.cpu.opened', 'the same in processor time: opened', ({ cpu }) => cpu.opened),
    ratio('ratio.cpu.decided', 'the same in processor time: decided', ({ cpu }) => cpu.decided),
    ratio('ratio.cpu.closed', 'the same in processor time: closed', ({ cpu }) => cpu.closed),
  ];
}

function linesOf(size: 'small' | 'large', one: CampaignMeasure): Result[] {
  const of = (id: string, what: string, value: number, unit: string) =>
    line(`${size}.${id}`, what, { value, unit, aim: null });
  return [
    of('items', 'items', one.items, ''),
    of('minutes', 'opened, decided in batches, closed', wholeOf(one) / 60, 'min'),
    of('opened', 'until all packets are with their holders', one.opened, 's'),
    of('decided', 'nine of ten batches of a hundred confirmed', one.decided, 's'),
    of('closed', 'from the last day to the close', one.closed, 's'),
    of('cpu', 'processor time of all parts', cpuOf(one), 's'),
    of('cpu.opened', 'of it: opened', one.cpu.opened, 's'),
    of('cpu.decided', 'of it: decided', one.cpu.decided, 's'),
    of('cpu.closed', 'of it: closed', one.cpu.closed, 's'),
    of('workerPeak', 'most memory of the worker process', one.workerPeakMb, 'MB'),
    of('historyEvents', 'events of the campaign’s history', one.historyEvents, ''),
    of('historySize', 'size of the campaign’s history', one.historyKb, 'KB'),
  ];
}

function line(
  id: string,
  what: string,
  { value, unit, aim }: Pick<Result, 'unit' | 'aim'> & { value: number },
): Result {
  return { id: `reviews.${id}`, what, value: Number(value.toPrecision(3)), unit, aim };
}
