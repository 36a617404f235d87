import type { PartOptions } from '../part.ts';
import type { Result } from '../report/results.ts';
import { median, percentile } from '../report/statistics.ts';
import { reportedPairs, type ReportedPair } from './reportedNames.ts';
import { startReportsHouse, type ReportsHouse } from './reportsHouse.ts';

/** Of each name; the product itself takes five in a quarter of an hour. The first of each is not counted. */
const REPORTS_A_NAME = 5;
/** So many that the medians of two equals lie within a few per cent on a busy machine, too. */
const PAIRS = { quick: 100, whole: 800 };
const OFFICERS = { quick: 1_500, whole: 10_600 };
const AIM = '0.95–1.05';
const PATIENCE_MS = 120_000;
const LOOK_MS = 50;

interface Times {
  known: number[];
  unknown: number[];
}
type Kind = keyof Times;

/**
 * A lost password reported by somebody who is not signed in, of a name that somebody keeps and of one that nobody does: whoever
 * measures the answer is to learn nothing (R14, abuse case 15). One after the other, by turns and in the order of a coin: what
 * the engine does of an earlier report is in the way of both alike.
 */
export async function measureReports({ quick, engine }: PartOptions, say: (line: string) => void): Promise<Result[]> {
  const size = quick ? 'quick' : 'whole';
  const house = await startReportsHouse({ kind: engine, officers: OFFICERS[size] }, say);
  try {
    const pairs = (await reportedPairs(house.admin)).slice(0, PAIRS[size]);
    const times = await reportAll(house, pairs);
    await expectMails(house, pairs.length * REPORTS_A_NAME);
    say(`${times.known.length} reports of known names, ${times.unknown.length} of unknown ones`);
    return resultsOf(times);
  } finally {
    await house.stop();
  }
}

async function reportAll(house: ReportsHouse, pairs: readonly ReportedPair[]): Promise<Times> {
  const times: Times = { known: [], unknown: [] };
  let asked = 0;
  for (let turn = 0; turn < REPORTS_A_NAME; turn++) {
    for (const pair of pairs) {
      const order: readonly Kind[] = Math.random() < 0.5 ? ['known', 'unknown'] : ['unknown', 'known'];
      for (const kind of order) {
        const ms = await report(house, pair[kind], asked++);
        if (turn > 0) times[kind].push(ms);
      }
    }
  }
  return times;
}

/** One report from an address of its own, as reverse proxies tell it. @throws Error on any other answer than that for everybody */
async function report({ http, publicUrl }: ReportsHouse, userName: string, index: number): Promise<number> {
  const headers = { Origin: publicUrl, 'X-Forwarded-For': `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}` };
  const body = { userName, severity: 'lost' };
  const from = performance.now();
  const answer = await http.post('/api/password-reports/anonymous', body, { expected: 202, headers });
  const ms = performance.now() - from;
  if (JSON.stringify(answer) !== '{"sent":"if_known"}') throw new Error('a report was answered otherwise');
  return ms;
}

/** Whoever keeps a reported account hears of each report, and nobody else. */
async function expectMails({ sink, admin }: ReportsHouse, count: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (await somethingWaits(admin)) {
    if (performance.now() > deadline) throw new Error('the messages of reports are not delivered');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  if (sink.mails !== count) throw new Error(`${sink.mails} mails came, ${count} were to come`);
}

async function somethingWaits(admin: ReportsHouse['admin']): Promise<boolean> {
  const { rows } = await admin.query<{ waits: boolean }>(
    `select exists (select from message where template = 'password_report_link' and state = 'due') as waits`,
  );
  return rows[0]!.waits;
}

function resultsOf(times: Times): Result[] {
  const lines = [50, 95].flatMap((percent) => {
    const [known, unknown] = [percentile(times.known, percent), percentile(times.unknown, percent)];
    return [
      line(`ratio.p${percent}`, 'report of a known name against an unknown one', known / unknown, percent === 50 ? AIM : null),
      line(`known.p${percent}`, 'POST a report of a known name, nobody signed in', known),
      line(`unknown.p${percent}`, 'POST a report of an unknown name, nobody signed in', unknown),
    ];
  });
  const inPairs = times.known.map((ms, index) => ms / times.unknown[index]!);
  return [...lines, line('ratio.pairs', 'the same within each pair, one after the other, and then the median', median(inPairs), null)];
} // prettier-ignore

/** A ratio has an aim or explains one; everything else is a time. */
function line(id: string, what: string, value: number, aim?: string | null): Result {
  const unit = aim === undefined ? 'ms' : 'ratio';
  return { id: `reports.${id}`, what, value: Number(value.toPrecision(3)), unit, aim: aim ?? null };
}
