import { loadavg } from 'node:os';
import type { Result } from '../report/results.ts';
import { measureReview, type ReviewMeasure } from './measureReview.ts';
import { makeDepartment, makeRoot } from './reviewedUnits.ts';
import { startReviewsHouse } from './reviewsHouse.ts';

/** Units of 67 dossiers, three sections each. */
const UNITS = { quick: { small: 1, large: 10 }, whole: { small: 10, large: 100 } };
/** Ten times the items may take at most eleven times as long. */
const AIM = '≤ 11';

/** A campaign of 20,000 items against one of 2,000 in the same run: opened, decided in batches, closed. */
export async function runReviews({ quick }: { quick: boolean }, say: (line: string) => void): Promise<Result[]> {
  const before = loadavg()[0]!;
  const house = await startReviewsHouse(say);
  try {
    await makeRoot(house.admin);
    const units = UNITS[quick ? 'quick' : 'whole'];
    // What is only paid once, such as the first plans and the workflow bundle, is paid by neither.
    await measureReview(house, await makeDepartment(house.admin, { code: 'W', units: 1 }));
    const small = await measureReview(house, await makeDepartment(house.admin, { code: 'S', units: units.small }));
    say(`${small.items} items: ${wholeOf(small).toFixed(1)} s`);
    const large = await measureReview(house, await makeDepartment(house.admin, { code: 'L', units: units.large }));
    say(`${large.items} items: ${wholeOf(large).toFixed(1)} s`);
    const ratio = (of: (one: ReviewMeasure) => number) => of(large) / of(small);
    return [
      line('ratio', 'whole campaign, ten times the items against once', ratio(wholeOf), '', AIM),
      line('ratio.cpu', 'the same in processor time of all parts', ratio(cpuOf), '', AIM),
      line(
        'ratio.opened',
        'the same: opened',
        ratio(({ opened }) => opened),
        '',
        null,
      ),
      line(
        'ratio.decided',
        'the same: decided',
        ratio(({ decided }) => decided),
        '',
        null,
      ),
      line(
        'ratio.closed',
        'the same: closed',
        ratio(({ closed }) => closed),
        '',
        null,
      ),
      ...measured('small', small),
      ...measured('large', large),
      line('load.before', 'load of the machine before the run (1 minute)', before, '', null),
      line('load.after', 'load of the machine after the run (1 minute)', loadavg()[0]!, '', null),
    ];
  } finally {
    await house.stop();
  }
}

const wholeOf = ({ opened, decided, closed }: ReviewMeasure): number => opened + decided + closed;

const cpuOf = ({ cpu }: ReviewMeasure): number => cpu.opened + cpu.decided + cpu.closed;

function measured(size: string, one: ReviewMeasure): Result[] {
  return [
    line(`${size}.items`, 'items', one.items, '', null),
    line(`${size}.minutes`, 'opened, decided in batches, closed', wholeOf(one) / 60, 'min', null),
    line(`${size}.opened`, 'until all packets are with their holders', one.opened, 's', null),
    line(`${size}.decided`, 'nine of ten batches of a hundred confirmed', one.decided, 's', null),
    line(`${size}.closed`, 'from the last day to the close', one.closed, 's', null),
    line(`${size}.cpu`, 'processor time of all parts', cpuOf(one), 's', null),
    line(`${size}.cpu.opened`, 'of it: opened', one.cpu.opened, 's', null),
    line(`${size}.cpu.decided`, 'of it: decided', one.cpu.decided, 's', null),
    line(`${size}.cpu.closed`, 'of it: closed', one.cpu.closed, 's', null),
    line(`${size}.workerPeak`, 'most memory of the worker process', one.workerPeakMb, 'MB', null),
    line(`${size}.historyEvents`, 'events of the campaign’s history', one.historyEvents, '', null),
    line(`${size}.historySize`, 'size of the campaign’s history', one.historyKb, 'KB', null),
  ];
}

function line(id: string, what: string, value: number, unit: string, aim: string | null): Result {
  return { id: `reviews.${id}`, what, value: Number(value.toPrecision(3)), unit, aim };
}
