import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from '../../cli/embedded/temporal.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { openCall, signedIn, type Caller } from '../support/caller.ts';
import { rules } from '../support/house.ts';
import { startMailServer } from '../support/mail.ts';
import { portal } from '../support/passwordCases.ts';
import { until } from '../support/until.ts';
import { furnish, mailsOf, OLD_PASSWORD } from './caseStory.ts';
import { openFaultHouse, type FaultHouse } from './faultHouse.ts';
import { grantBody, newKey } from './requestStory.ts';

const PATIENCE_MS = 240_000;
const HOUR = 3_600_000;
/** Whoever answers without the engine answers at once; whoever waits for it does not. */
const AT_ONCE_MS = 5_000;

let folder: string;
let temporal: Awaited<ReturnType<typeof startTemporal>>;
let house: FaultHouse;
let leaders: Awaited<ReturnType<typeof furnish>>;
const start = (port: number) =>
  startTemporal({ dbFile: join(folder, 'temporal.db'), port, uiPort: 0, namespace: 'outage' });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qlcb-outage-'));
  temporal = await start(0);
  house = await openFaultHouse({ temporal: { address: temporal.address, namespace: 'outage' } });
  leaders = await furnish(house);
  await Promise.all([house.parts.start('api'), house.parts.start('worker')]);
}, PATIENCE_MS);
afterAll(async () => {
  await house?.close();
  await temporal?.stop();
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE_MS);

/** A head who works through their own account, and has a decision link in their mailbox. */
interface Head {
  accountId: string;
  userName: string;
  /** In the portal, and through the account. */
  person: Caller;
  through: Caller;
  linkPage: string;
}

async function headAtWork(who: 'gateHead' | 'otherHead'): Promise<Head> {
  const { officer, account, unit, api, parts } = house;
  const accountId = leaders[who];
  const otherGate = { accountId: account.other, officerId: officer.otherOfficer, unitId: unit.otherGate };
  const by = who === 'gateHead' ? officer.anh : officer.otherOfficer;
  const body = grantBody(house, who === 'gateHead' ? {} : otherGate);
  await api.as(portal(by), 'submitRequest', (tx) => submitRequest(tx, rules, body));
  const mail = await house.mail.nextMail(({ text, envelopeTo }) => envelopeTo[0]!.startsWith(who.toLowerCase()) && /\/d\//.test(text ?? ''));
  const person = await signedIn(api, parts, portal(officer[who]));
  const through = await signedIn(api, parts, { officerId: officer[who], accountId });
  expect((await through.get('/me')).status).toBe(200);
  const linkPage = /http\S+\/d\/[\w-]{64}/.exec(mail.text!)![0];
  expect((await fetch(linkPage)).status).toBe(200);
  return { accountId, userName: who === 'gateHead' ? 'hp-ld02' : 'hp-ld03', person, through, linkPage };
} // prettier-ignore

/** The head reports a theft: from then on nothing of the account works. Answers the case. */
async function frozenAtOnce({ accountId, userName, person, through, linkPage }: Head): Promise<string> {
  const began = Date.now();
  const report = { accountId, severity: 'compromised', lastCertainAt: new Date(began - HOUR) };
  const reported = await person.post('/password-reports', report, newKey());
  const signIn = await openCall(house.parts, '/sign-in/account', { userName, password: OLD_PASSWORD });
  const [session, link] = [await through.get('/me'), await fetch(linkPage)];
  expect(Date.now() - began).toBeLessThan(AT_ONCE_MS);
  const statuses = [reported, signIn, session, link].map(({ status }) => status);
  expect(statuses).toEqual([201, 401, 401, 410]);
  expect((await person.get('/me')).status).toBe(200); // the human goes on working
  return reported.body.caseId as string;
}

/** All that the report announced has come, each once; and what the superior does is followed by the engine. */
async function expectCarried(caseId: string): Promise<void> {
  const { admin } = house.database;
  const told = admin('message').where({ case_id: caseId, template: 'password_case_reported', state: 'sent' });
  await until('the mails of the report', async () => (await told.clone()).length === 4);
  const mails = await mailsOf(house, caseId);
  expect(mails).toEqual(mails.map(() => 1));
  const director = await signedIn(house.api, house.parts, portal(house.officer.director));
  const facts = { facts: 'Thấy phiên đăng nhập lạ.', holderReachable: true };
  expect((await director.post(`/password-cases/${caseId}/statement`, facts, newKey())).status).toBe(200);
  const done = () => admin('case_duty').where({ case_id: caseId }).whereNotNull('done_at').pluck('duty');
  await until('the end of the duty', async () => (await done()).length > 0);
  expect(await done()).toEqual(['note']);
}

test(
  'while the mail server is stopped a report freezes at once; the mails come when it is back',
  async () => {
    const head = await headAtWork('gateHead');
    const { port } = house.mail;
    await house.mail.close();
    const caseId = await frozenAtOnce(head);
    const waiting = () => house.database.admin('message').where({ case_id: caseId, state: 'due' }).first();
    await until('the first failure', async () => ((await waiting()) as { last_code: string } | undefined)?.last_code);
    house.mail = await startMailServer(port);
    await expectCarried(caseId);
  },
  PATIENCE_MS,
);

test(
  'while Temporal is stopped a report freezes at once; mails and duties come when it is back',
  async () => {
    const head = await headAtWork('otherHead');
    process.kill(temporal.pid, 'SIGKILL');
    await temporal.exited;
    const caseId = await frozenAtOnce(head);
    expect(await house.database.admin('message').where({ case_id: caseId }).distinct('state').pluck('state')).toEqual([
      'due',
    ]);
    temporal = await start(Number(temporal.address.split(':')[1]));
    await expectCarried(caseId);
  },
  PATIENCE_MS,
);
