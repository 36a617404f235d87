import { readdirSync } from 'node:fs';
import * as links from '../../db/links.ts';
import { sealedFiles } from '../../domain/sealedFiles.ts';
import { chooseFirstPassword } from '../../operations/firstPassword.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { markItems } from '../../operations/passwordCase/markItems.ts';
import {
  cancelReissue,
  confirmReissue,
  prepareReissue,
  showSpokenCode,
} from '../../operations/passwordCase/reissue.ts';
import { confirmReport, reportAnonymously } from '../../operations/passwordCase/reportAnonymously.ts';
import { stateFacts } from '../../operations/passwordCase/stateFacts.ts';
import { tendCase } from '../../operations/passwordCase/tendCase.ts';
import { trySpokenCode } from '../../operations/passwordCase/trySpokenCode.ts';
import { undoReport } from '../../operations/passwordCase/undoReport.ts';
import { confirmLetter, registerLetter, uploadScan } from '../../operations/passwordCase/writtenReport.ts';
import { rules, useHouse, type House } from '../support/house.ts';
import {
  acting,
  bothReports,
  CODE_KEY,
  endedFor,
  givePassword,
  itOfficersOf,
  portal,
  reissued,
  reissueLink,
  report,
} from '../support/passwordCases.ts';
import { snapshot } from './auditFails/snapshot.ts';

const house = useHouse();
type Act = () => Promise<unknown>;

/** Parts of other operations, and those that only read. */
const PARTS = [
  'caseNews',
  'caseQuestion',
  'endCasesOf',
  'joinCase',
  'openCase',
  'openDuty',
  'settleReports',
  'syncHeads',
  'tendDuties',
  'wakeCases',
];
const READING = ['letterContent'];

const stolen = async (of: House) => (await report(of, 'compromised')).caseId;
const lost = async (of: House) => (await report(of, 'lost')).caseId;
const asHead =
  (
    of: House,
    work: (tx: Parameters<typeof stateFacts>[0], actor: ReturnType<typeof acting>) => Promise<unknown>,
  ): Act =>
  () =>
    of.api.as(portal(of.officer.gateHead), 'act', (tx) => work(tx, acting(of, portal(of.officer.gateHead))));
const asIt =
  (
    of: House,
    who: 'one' | 'other',
    work: (tx: Parameters<typeof stateFacts>[0], actor: ReturnType<typeof acting>) => Promise<unknown>,
  ): Act =>
  () =>
    of.api.as(itOfficersOf(of)[who], 'act', (tx) => work(tx, acting(of, itOfficersOf(of)[who])));
const facts = { facts: 'Thấy phiên lạ.', holderReachable: true, letterNo: null };

async function noted(of: House): Promise<string> {
  const caseId = await stolen(of);
  await asHead(of, (tx, actor) => stateFacts(tx, rules, actor, { caseId, ...facts }))();
  return caseId;
}
async function ready(of: House): Promise<string> {
  const caseId = await lost(of);
  await bothReports(of, caseId);
  return caseId;
}
async function prepared(of: House): Promise<string> {
  const caseId = await ready(of);
  await asIt(of, 'one', (tx, actor) => prepareReissue(tx, rules, actor, { caseId }))();
  return caseId;
}
async function confirmed(of: House): Promise<string> {
  const caseId = await prepared(of);
  await asIt(of, 'other', (tx, actor) => confirmReissue(tx, rules, actor, { caseId }))();
  return caseId;
}
async function confirmLink(of: House): Promise<string> {
  await of.api.asNobody('ask', (tx) =>
    reportAnonymously(tx, { userName: 'hp-nd02', severity: 'lost', lastCertainAt: null }),
  );
  const { id: messageId } = (await of.database
    .admin('message')
    .where({ template: 'password_report_link' })
    .orderBy('created_at', 'desc')
    .first('id')) as { id: string };
  const link = {
    messageId,
    officerId: of.officer.anh,
    accountId: of.account.anh,
    expiresAt: new Date(of.clock.at.getTime() + 60_000),
  };
  return (await of.worker.asEngine('link', (tx) => links.toConfirmReport(tx, link))).id;
}

const acts: Record<string, (of: House) => Promise<Act>> = {
  'reportPassword: stolen': async (of) => () => report(of, 'compromised'),
  'reportPassword: lost': async (of) => () => report(of, 'lost'),
  'reportPassword: again': async (of) => (await lost(of), () => report(of, 'compromised', { by: of.officer.gateHead })),
  reportAnonymously: async (of) => () => of.api.asNobody('ask', (tx) => reportAnonymously(tx, { userName: 'x', severity: 'lost', lastCertainAt: null })),
  'reportAnonymously: confirmed': async (of) => {
    const linkId = await confirmLink(of);
    return () => of.api.as(portal(of.officer.anh), 'confirm', (tx) => confirmReport(tx, rules, linkId));
  },
  stateFacts: async (of) => { const caseId = await lost(of); return asHead(of, (tx, actor) => stateFacts(tx, rules, actor, { caseId, ...facts })); },
  'writtenReport: uploaded': async (of) => {
    const caseId = await lost(of);
    const seals = sealedFiles(Buffer.alloc(32, 1));
    return asHead(of, (tx, actor) => uploadScan(tx, rules, actor, { caseId, bytes: Buffer.from('%PDF-1.7'), seals }));
  },
  'writtenReport: confirmed': async (of) => { const caseId = await noted(of); return asHead(of, (tx, actor) => confirmLetter(tx, rules, actor, { caseId })); },
  'writtenReport: registered': async (of) => {
    const caseId = await noted(of);
    await asHead(of, (tx, actor) => confirmLetter(tx, rules, actor, { caseId }))();
    return asIt(of, 'one', (tx, actor) => registerLetter(tx, rules, actor, { caseId, incomingNo: '7', incomingOn: '2024-10-15' }));
  },
  undoReport: async (of) => { const caseId = await stolen(of); return asHead(of, (tx, actor) => undoReport(tx, rules, actor, { caseId, reason: 'Nhầm' })); },
  'reissue: prepared': async (of) => { const caseId = await ready(of); return asIt(of, 'one', (tx, actor) => prepareReissue(tx, rules, actor, { caseId })); },
  'reissue: confirmed': async (of) => { const caseId = await prepared(of); return asIt(of, 'other', (tx, actor) => confirmReissue(tx, rules, actor, { caseId })); },
  'reissue: code shown': async (of) => { const caseId = await confirmed(of); return asIt(of, 'other', (tx, actor) => showSpokenCode(tx, rules, actor, { caseId, codeKey: CODE_KEY })); },
  'reissue: cancelled': async (of) => { const caseId = await confirmed(of); return asIt(of, 'other', (tx, actor) => cancelReissue(tx, rules, actor, { caseId })); },
  trySpokenCode: async (of) => {
    const caseId = await ready(of);
    const { code } = await reissued(of, caseId);
    const linkId = await reissueLink(of, caseId);
    return () => trySpokenCode(of.api, rules.pack, { officerId: of.officer.anh, linkId, code, codeKey: CODE_KEY });
  },
  'trySpokenCode: the password': async (of) => {
    const caseId = await ready(of);
    const { code } = await reissued(of, caseId);
    const linkId = await reissueLink(of, caseId);
    await trySpokenCode(of.api, rules.pack, { officerId: of.officer.anh, linkId, code, codeKey: CODE_KEY });
    const chosen = { linkId, password: 'một mật khẩu mới dài', code: null, factors: secondFactors(Buffer.alloc(32, 1)), isProven: () => true };
    return () => chooseFirstPassword(of.api, rules.pack, of.officer.anh, chosen);
  },
  markItems: async (of) => {
    const caseId = await stolen(of);
    await of.worker.asEngine('tend', (tx) => tendCase(tx, rules, { caseId }));
    await of.database.owner('case_item').insert({ case_id: caseId, event_id: 1 }).onConflict().ignore();
    return asHead(of, (tx, actor) => markItems(tx, rules, actor, { caseId, marks: [{ eventId: '1', mark: 'foreign' }] }));
  },
  tendCase: async (of) => {
    const caseId = await lost(of);
    await of.database.owner('case_duty').where({ case_id: caseId }).update({ due_at: of.clock.at });
    return () => of.worker.asEngine('tend', (tx) => tendCase(tx, rules, { caseId }));
  },
}; // prettier-ignore

async function events(): Promise<number> {
  const { n } = (await house.database.admin('audit_event').count({ n: '*' }).first()) as { n: string };
  return Number(n);
}

test('every operation on cases that writes is tried', () => {
  const files = readdirSync(new URL('../../operations/passwordCase/', import.meta.url)).map((file) =>
    file.replace(/\.ts$/, ''),
  );
  const tried = Object.keys(acts).map((name) => name.split(':')[0]!);
  expect([...new Set([...tried, ...PARTS, ...READING])].sort()).toEqual(files.sort());
});

test.each(Object.keys(acts))('abuse 22: where the audit event cannot be written, %s does nothing', async (name) => {
  const { admin } = house.database;
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  const act = await acts[name]!(house);
  const before = await snapshot(admin);
  await admin.raw('revoke insert on audit_event from qlcb_api, qlcb_worker, qlcb_owner');
  try {
    await expect(act()).rejects.toMatchObject({ code: '42501', message: expect.stringContaining('audit_event') as string });
    expect(await snapshot(admin)).toEqual(before);
  } finally {
    await admin.raw('grant insert on audit_event to qlcb_api, qlcb_worker, qlcb_owner');
  }
  const recorded = await events();
  await act();
  expect(await events()).toBeGreaterThan(recorded);
}); // prettier-ignore
