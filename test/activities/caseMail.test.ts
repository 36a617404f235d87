import { composeMail } from '../../activities/mail/composeMail.ts';
import * as messages from '../../db/messages.ts';
import { linkTokens } from '../../domain/linkToken.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import { createMailRenderer, type RenderMail } from '../../notify/mail/mailRenderer.ts';
import { markItems } from '../../operations/passwordCase/markItems.ts';
import { prepareReissue } from '../../operations/passwordCase/reissue.ts';
import { tendCase } from '../../operations/passwordCase/tendCase.ts';
import { undoReport } from '../../operations/passwordCase/undoReport.ts';
import { rules, useHouse } from '../support/house.ts';
import {
  acting,
  bothReports,
  endedFor,
  givePassword,
  itOfficersOf,
  portal,
  reissued,
  report,
} from '../support/passwordCases.ts';

interface Mail {
  to: string;
  template: MessageTemplate;
  subject: string;
  text: string;
}

const house = useHouse();
const context = { rules, links: linkTokens(Buffer.alloc(32, 7)), publicUrl: 'https://qlcb.example' };
let render: RenderMail;
beforeAll(async () => void (render = await createMailRenderer()));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  await mails();
});

/** Writes what is due now as the delivery does, and ends it. */
function mails(): Promise<Mail[]> {
  return house.worker.asEngine('composeMessages', async (tx) => {
    const found: Mail[] = [];
    for (const message of await messages.claim(tx, { limit: 100, leaseUntil: new Date(tx.at.getTime() + 60_000) })) {
      const composed = await composeMail(context, tx, message);
      if (composed) {
        const { mail, recipient } = composed;
        const { subject, text } = render(mail.template, recipient.language, mail.data as never);
        found.push({ to: recipient.mail.split('@')[0]!, template: mail.template, subject, text });
      }
      await messages.end(tx, [{ message, state: composed ? 'sent' : 'dropped', code: null }]);
    }
    return found;
  });
}
const toldBy = (all: Mail[], template: MessageTemplate) => all.filter((mail) => mail.template === template).map(({ to }) => to).sort(); // prettier-ignore

test('of a theft holder, head and IT desk hear at once, each what is theirs to do, with the case’s number', async () => {
  const { caseId, no } = await report(house, 'compromised');
  const all = await mails();
  expect(toldBy(all, 'password_case_reported')).toEqual(['anh', 'gatehead', 'othersystemadmin', 'systemadmin']);
  const head = all.find(({ to }) => to === 'gatehead')!;
  expect(head.subject).toBe('Lộ mật khẩu tài khoản hp-nd02');
  expect(head.text).toContain(no);
  expect(head.text).toContain(`https://qlcb.example/password-cases/${caseId}`);
  expect(head.text).toContain('báo cáo bằng văn bản');
  expect(all.find(({ to }) => to === 'systemadmin')!.text).toContain('24 giờ');
});

test('the holder gets one link to choose a password; the code that is read out stands in no mail', async () => {
  const { caseId } = await report(house, 'lost');
  await bothReports(house, caseId);
  const { code } = await reissued(house, caseId);
  const all = await mails();
  const [mine] = all.filter(({ template }) => template === 'password_reissued');
  expect(mine).toMatchObject({ to: 'anh', text: expect.stringMatching(/https:\/\/qlcb\.example\/p\/[\w-]{64}/) });
  expect(all.filter(({ text, subject }) => text.includes(code) || subject.includes(code))).toEqual([]);
  // Both steps of the desk are done by now: nobody is asked for what has been done.
  expect(toldBy(all, 'password_case_duty')).toEqual([]);
});

test('what waits is asked for as long as it waits', async () => {
  const { caseId } = await report(house, 'lost');
  await bothReports(house, caseId);
  expect(toldBy(await mails(), 'password_case_duty')).toEqual(['othersystemadmin', 'systemadmin']);
});

test('the second person is asked, however quickly the first one acts and the mail goes', async () => {
  const { caseId } = await report(house, 'lost');
  await bothReports(house, caseId);
  await mails();
  const { one } = itOfficersOf(house);
  await house.api.as(one, 'prepareReissue', (tx) => prepareReissue(tx, rules, acting(house, one), { caseId }));
  // The engine has not looked at the case since the report: no duty of a reissue is open yet.
  expect(toldBy(await mails(), 'password_case_duty')).toEqual(['othersystemadmin']);
});

test('a report that was taken back is told as such and for no other reason', async () => {
  const { caseId } = await report(house, 'suspected');
  const head = portal(house.officer.gateHead);
  await house.api.as(head, 'undo', (tx) =>
    undoReport(tx, rules, acting(house, head), { caseId, reason: 'Nhầm tài khoản' }),
  );
  const all = await mails();
  expect(new Set(all.map(({ template }) => template))).toEqual(new Set(['password_case_ended']));
  expect(all.find(({ to }) => to === 'anh')!.text).toContain('Nhầm tài khoản');
});

test('a foreign action is told to the IT desk with the time until which a breach is to be reported', async () => {
  const { caseId } = await report(house, 'compromised');
  await house.worker.asEngine('tend', (tx) => tendCase(tx, rules, { caseId }));
  await house.database.owner('case_item').insert({ case_id: caseId, event_id: 1 });
  await mails();
  const head = portal(house.officer.gateHead);
  const marks = [{ eventId: '1', mark: 'foreign' as const }];
  await house.api.as(head, 'mark', (tx) => markItems(tx, rules, acting(house, head), { caseId, marks }));
  const all = await mails();
  expect(toldBy(all, 'password_case_incident')).toEqual(['othersystemadmin', 'systemadmin']);
  expect(all[0]!.text).toContain('18/10/2024');
});
