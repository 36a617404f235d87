import { randomBytes } from 'node:crypto';
import { secondFactors } from '../../domain/secondFactors.ts';
import { chooseFirstPassword } from '../../operations/firstPassword.ts';
import { markItems } from '../../operations/passwordCase/markItems.ts';
import { trySpokenCode } from '../../operations/passwordCase/trySpokenCode.ts';
import { rules } from '../support/house.ts';
import * as acts from '../support/passwordCases.ts';
import { signedIn } from '../support/caller.ts';
import { until } from '../support/until.ts';
import { openCaseEngine, type CaseEngine } from './caseEngine.ts';
import * as story from './caseStory.ts';
import { expectKilledAt } from './expectKilledAt.ts';
import { openFaultHouse, type FaultHouse } from './faultHouse.ts';

const PATIENCE_MS = 240_000;

/** Where a worker dies in its tending of a case, and what the case waits for then. */
const before = (step: string) => `before the commit of tendCase: ${step}`;
const after = (step: string) => `after the commit of tendCase: ${step}`;
const both = (step: string) => [before(step), after(step)];
const KILLS = {
  reported: both('letter and note'),
  stated: [after('letter')],
  written: [before('registration')],
  registered: both('reissue'),
  reissued: [after('the holder')],
  chosen: both('review_head and review_it'),
  markedByHead: [before('review_it')],
  markedByIt: both('closed'),
};

let house: FaultHouse;
let engine: CaseEngine;
beforeAll(async () => {
  house = await openFaultHouse({ handsOver: false });
  engine = await openCaseEngine(house);
}, PATIENCE_MS);
afterAll(async () => {
  await engine?.close();
  await house?.close();
}, PATIENCE_MS);

const isCarried = async () =>
  (await house.database.admin('engine_outbox').whereNull('delivered_at').first()) === undefined &&
  (await house.database.admin('message').where({ state: 'due' }).first()) === undefined;

/** Acts where nobody but doomed workers is there: they carry what was left by those before them, and die of what follows. */
async function killedOnce<T>(step: keyof typeof KILLS, act: () => Promise<T>): Promise<T> {
  const doomed = await Promise.all(KILLS[step].map((point) => house.parts.start('worker', point)));
  await engine.tellWhatIsLeft();
  await until(`what there was before it is ${step}`, isCarried);
  const done = await act();
  for (const [index, part] of doomed.entries()) await expectKilledAt(part, KILLS[step][index]!);
  return done;
}

test(
  'workers killed before and after the commit of each step leave a case that takes effect once, and ends right',
  async () => {
    await story.furnish(house);
    const { officer, account } = house;
    const { api } = engine;
    const clock = { get at() { return new Date(); }, now: () => new Date() };
    const people = { officer, account, api, clock };
    await signedIn(house.api, house.parts, { officerId: officer.anh, accountId: account.anh });

    const { caseId } = await killedOnce('reported', () => acts.report(people, 'compromised', { hoursAgo: 1 }));
    await killedOnce('stated', () => acts.stated(people, caseId));
    await killedOnce('written', () => acts.written(people, caseId));
    await killedOnce('registered', () => acts.registered(people, caseId));
    const { code } = await killedOnce('reissued', () => acts.reissued(people, caseId));
    await killedOnce('chosen', async () => {
      const [holder, linkId] = [officer.anh, story.linkIdOf(await story.mailedToken(house, caseId))];
      const proven = await trySpokenCode(api, rules.pack, { officerId: holder, linkId, code, codeKey: acts.CODE_KEY });
      const isProven = (reissueId: string) => reissueId === proven.reissueId;
      const factors = secondFactors(randomBytes(32));
      await chooseFirstPassword(api, rules.pack, holder, { linkId, password: story.NEW_PASSWORD, code: null, factors, isProven });
    });
    const items = (await house.database.admin('case_item').where({ case_id: caseId }).pluck('event_id')) as string[];
    const marks = items.map((eventId) => ({ eventId, mark: 'known' as const }));
    const mark = (by: ReturnType<typeof acts.portal>) =>
      api.as(by, 'markItems', (tx) => markItems(tx, rules, acts.acting(people, by), { caseId, marks }));
    await killedOnce('markedByHead', () => mark(acts.portal(officer.gateHead)));
    await killedOnce('markedByIt', () => mark(acts.itOfficersOf(house).one));
    await house.parts.start('worker');
    await engine.tellWhatIsLeft();

    const steps = [...story.STEPS.toReady, ...story.STEPS.reissue, ...story.STEPS.toClosed];
    await story.expectClosedOnce(house, caseId, { steps, reissues: ['chosen'], engine: engine.client });
    // Twice where a worker died between the mail server's 250 and the row that says so.
    const mails = await story.mailsOf(house, caseId);
    expect(mails.filter((count) => count < 1 || count > 2)).toEqual([]);
  },
  PATIENCE_MS,
); // prettier-ignore
