import { Client, Connection } from '@temporalio/client';
import { freePort } from '../../cli/embedded/freePort.ts';
import { openCall, signedIn, type Answer, type Caller } from '../support/caller.ts';
import type { RunningPart } from '../support/parts.ts';
import { startApiSwitch, type ApiSwitch } from './apiSwitch.ts';
import * as story from './caseStory.ts';
import { expectKilledAt } from './expectKilledAt.ts';
import { openFaultHouse, type FaultHouse } from './faultHouse.ts';
import { newKey } from './requestStory.ts';
import { inSuccession, type Succession } from './succession.ts';

const PATIENCE_MS = 240_000;
const HOUR = 3_600_000;
/** What people do in a case, in this order. */
const ACTS = [
  ...['reportPassword', 'stateFacts', 'uploadScan', 'confirmLetter', 'registerLetter'],
  ...['prepareReissue', 'confirmReissue', 'showSpokenCode', 'trySpokenCode', 'chooseFirstPassword', 'markItems'],
];
const both = (act: string) => [`before the commit of ${act}`, `after the commit of ${act}`];
const POINTS = ACTS.flatMap(both);

interface Serving {
  part: RunningPart;
  port: number;
}

let house: FaultHouse;
let line: ApiSwitch;
let apis: Succession<Serving>;
let serving: Serving;
let engine: Client;
beforeAll(async () => {
  house = await openFaultHouse();
  engine = new Client({ connection: await Connection.connect(house.temporal), namespace: house.temporal.namespace });
  line = await startApiSwitch(house.port);
  apis = inSuccession(POINTS, async (crashAt) => {
    const port = await freePort(0, 'QLCB_PORT');
    return { part: await house.parts.start('api', crashAt, port), port };
  });
  await house.parts.start('worker');
  await succeed();
}, PATIENCE_MS);
afterAll(async () => {
  await apis?.settled();
  await line?.close();
  await engine?.connection.close();
  await house?.close();
}, PATIENCE_MS);

async function succeed(): Promise<void> {
  serving = await apis.next();
  line.leadTo(serving.port);
}

/** Calls until it is answered, each time anew the API that took the place of one that died: at these points, and unanswered. */
async function call(points: string[], ask: () => Promise<Answer>): Promise<Answer> {
  for (const point of points) {
    expect([point, await ask().catch(() => null)]).toEqual([point, null]);
    await expectKilledAt(serving.part, point);
    await succeed();
  }
  return ask();
}

const isReplayed = ({ headers }: Answer) => headers.get('Idempotency-Replayed') === 'true';

/** One key a write, however often it is asked for: what was committed is answered again. */
async function write(points: string[], ask: (key: string) => Promise<Answer>): Promise<Record<string, unknown>> {
  const key = newKey();
  const answer = await call(points, () => ask(key));
  const wasCommitted = points.some((point) => point.startsWith('after'));
  expect([points, isReplayed(answer), answer.status >= 300 && answer.body]).toEqual([points, wasCommitted, false]);
  return answer.body;
}

test(
  'an API killed before and after the commit of each act leaves a case that takes effect once, and ends right',
  async () => {
    const { officer, account, parts } = house;
    const leaders = await story.furnish(house);
    const person = (officerId: string, accountId: string | null = null, withSecondFactor = accountId !== null) =>
      signedIn(house.api, parts, { officerId, accountId, withSecondFactor });
    const thief = await person(officer.anh, account.anh, false);
    const holder = await person(officer.anh);
    const head = await person(officer.gateHead, leaders.gateHead);
    const one = await person(officer.systemAdmin, account.system);
    const other = await person(officer.otherSystemAdmin, account.otherSystem);
    const to = (path: string) => `/password-cases/${caseId}${path}`;
    const post = (by: Caller, points: string[], path: string, body: object = {}) =>
      write(points, (key) => by.post(to(path), body, key));

    const report = { accountId: account.anh, severity: 'compromised', lastCertainAt: new Date(Date.now() - HOUR) };
    const { caseId } = await write(both('reportPassword'), (key) => holder.post('/password-reports', report, key)) as { caseId: string };
    expect((await thief.get('/me')).status).toBe(401);
    await post(head, both('stateFacts'), '/statement', { facts: 'Thấy phiên đăng nhập lạ.', holderReachable: true });
    const scan = { type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n% scan\n') };
    await write(both('uploadScan'), (key) => head.upload(to('/letter/scan'), scan, key));
    await post(head, both('confirmLetter'), '/letter/confirmation');
    await post(one, both('registerLetter'), '/registration', { incomingNo: '1203', incomingOn: '2024-10-15' });
    await post(one, both('prepareReissue'), '/reissue');
    await post(other, both('confirmReissue'), '/reissue/confirmation');

    // A code that was committed and shown to nobody is lost: the two begin anew.
    const show = () => other.post(to('/reissue/spoken-code'), {}, newKey());
    expect((await call(both('showSpokenCode'), show)).body).toMatchObject({ because: 'code_was_shown' });
    await post(other, [], '/reissue/cancellation');
    await post(other, [], '/reissue');
    await post(one, [], '/reissue/confirmation');
    const { code } = (await one.post(to('/reissue/spoken-code'), {}, newKey())).body;
    const token = await story.mailedToken(house, caseId);
    const open = (path: string, body: object) => () => openCall(parts, path, body);
    const spoken = await call(both('trySpokenCode'), open('/first-password/spoken-code', { token, code }));
    const choose = open('/first-password', { token, password: story.NEW_PASSWORD, proof: spoken.body['proof'] });
    expect((await call(both('chooseFirstPassword'), choose)).body).toMatchObject({ code: 'link_used' });
    const signIn = (password: string) => openCall(parts, '/sign-in/account', { userName: 'hp-nd02', password });
    const signedInWith = [await signIn(story.OLD_PASSWORD), await signIn(story.NEW_PASSWORD)];
    expect(signedInWith.map(({ status }) => status)).toEqual([401, 200]);

    const { items } = (await head.get(to(''))).body as { items: { eventId: string }[] };
    const marks = { marks: items.map(({ eventId }) => ({ eventId, mark: 'known' })) };
    await write(both('markItems'), (key) => head.put(to('/marks'), marks, key));
    await write([], (key) => one.put(to('/marks'), marks, key));

    const { toReady: [reported, stated, ...toReady], reissue, toClosed } = story.STEPS;
    const steps = [reported!, stated!, 'written', ...toReady, ...reissue, 'reissue_cancelled', ...reissue, ...toClosed];
    await story.expectClosedOnce(house, caseId, { steps, reissues: ['cancelled', 'chosen'], engine });
    const mails = await story.mailsOf(house, caseId);
    expect(mails).toEqual(mails.map(() => 1));
  },
  PATIENCE_MS,
); // prettier-ignore
