import type { Browser } from 'playwright-core';
import { DEMO_NAMES, DEMO_SEATS, type DemoRole } from '../../cli/seed/demoSeats.ts';
import { stableId } from '../../cli/seed/stableId.ts';
import { openBrowser } from '../support/browser.ts';
import { chooseWhat, goOnToCheck, goTo, openMail, send, signInByLink, signInThroughAccount } from './support/acts.ts';
import { openMailbox, type CaughtMail, type Mailbox } from './support/mailbox.ts';
import { startHouse, type StartedHouse } from './support/startedHouse.ts';
import { DESK, openVisitor, PHONE, type Visitor } from './support/visitor.ts';

const UNIT = { typed: 'dinh vu', name: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ' };
const REASON = 'Nhận phần việc của người chuyển công tác từ 10/10; cần cập nhật hồ sơ của đơn vị trước 25/10.';
/** Somebody of the same unit, whose dossier is closed at first. */
const COLLEAGUE = stableId('officer', 'CHQ20_C01:staff1');

let house: StartedHouse;
let mailbox: Mailbox;
let browser: Browser;
let anh: Visitor;
let head: Visitor;
let admin: Visitor;
let requestNo: string;
let asked: CaughtMail;

const cast = (role: DemoRole) => house.castMember(DEMO_NAMES[DEMO_SEATS[role]]!.name);
const dossier = () => anh.page.request.get(`${house.web}/api/dossiers/${COLLEAGUE}`);

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), openBrowser()]);
  mailbox = openMailbox(house.inbox);
  [anh, head, admin] = await Promise.all([DESK, PHONE, DESK].map((size) => openVisitor(browser, size))) as [Visitor, Visitor, Visitor];
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await house?.stop();
}, 60_000);

test('an officer signs in by the one-time link in a mail', async () => {
  await anh.page.goto(house.web);
  await anh.sees('Chọn một trong hai cách');
  await anh.look('sign-in');
  await signInByLink(anh, { house, mailbox, who: cast('requester') });
  await anh.sees('Không còn việc nào chờ bạn');
  await anh.look('inbox-empty');
  expect(anh.complaints()).toEqual(['401 GET /api/me']);
}, 120_000);

test('dossiers are closed to her, and the page says by which article', async () => {
  await goTo(anh, 'Hồ sơ cán bộ');
  await anh.sees('Phiên này chưa mở được hồ sơ nào');
  await anh.sees('Điều 10, Quy chế kèm Quyết định 240/QĐ-TCHQ');
  await anh.look('dossiers-closed');
  expect((await dossier()).status()).toBe(404);
  expect(anh.complaints()).toEqual([]);
}, 120_000);

test('she asks for a permission: conflicts and who approves show before she sends it', async () => {
  await anh.follow('Xin quyền xem hồ sơ');
  const forbidden = anh.page.getByRole('checkbox', { name: 'Cấp, thu hồi quyền hạn' });
  await chooseWhat(anh, {
    group: 'Cán bộ, công chức, viên chức',
    permissions: ['Xem hồ sơ', 'Cập nhật hồ sơ', 'Cấp, thu hồi quyền hạn'],
    unit: UNIT,
  });
  const conflict = anh.page.locator('.conflict').first();
  await conflict.getByText('Điều').first().waitFor();
  console.log(await anh.page.locator('.side-col').innerText());
  await anh.look('wizard-conflict');
  await forbidden.uncheck();
  await anh.sees('Không vướng quy tắc nào');
  console.log(await anh.page.locator('.side-col').innerText());
  await anh.look('wizard-what');
  await goOnToCheck(anh, REASON);
  await anh.look('wizard-check');
  requestNo = await send(anh);
  expect(requestNo).toMatch(/^YC-\d{4}-\d{5}$/);
  await anh.look('wizard-sent');
  expect(anh.complaints()).toEqual([]);
}, 120_000);

test('the head of the sub-department decides on a phone, by the link in the mail', async () => {
  asked = await mailbox.next(cast('head_of_sub_department').mail, /Cần duyệt/);
  console.log(asked.subject);
  await openMail(head, asked, 'Xem và quyết định');
  await head.sees(REASON);
  await head.look('decision-page');
  await head.press('Duyệt');
  await head.sees('Đã ghi nhận: duyệt');
  await head.look('result-page');
  expect(head.complaints()).toEqual([]);
}, 120_000);

test('the used link says who has decided', async () => {
  await openMail(head, asked, 'Xem và quyết định');
  await head.look('used-link');
  console.log(await head.page.locator('main').innerText());
  expect(head.complaints()).toEqual(['410 GET /d/…']);
}, 120_000);

test('the admin officer signs in through the admin account and decides the second stage', async () => {
  const mail = await mailbox.next(cast('admin_officer').mail, /Cần duyệt/);
  await openMail(admin, mail, 'Đăng nhập để quyết định');
  console.log(admin.page.url(), (await admin.page.locator('main').innerText()));
  await admin.look('second-stage-link');
  await admin.page.goto(house.web);
  await signInThroughAccount(admin, cast('admin_officer'));
  await admin.page.getByRole('link', { name: /Cấp quyền xem, cập nhật hồ sơ/ }).click();
  await admin.sees(REASON);
  await admin.look('inbox-task');
  await admin.press('Duyệt');
  await admin.sees('Biên nhận');
  await admin.look('inbox-receipt');
  console.log(admin.complaints());
}, 120_000);

test('the permission is in force: signed in through her account she edits what was closed before', async () => {
  await mailbox.next(cast('requester').mail, /Đã duyệt/);
  await anh.press(/Tài khoản của bạn/);
  await anh.look('account-menu');
  await anh.page.getByRole('menuitem', { name: 'hp-nd02' }).click();
  await anh.look('sign-in-account');
  await signInThroughAccount(anh, cast('requester'));
  await goTo(anh, 'Hồ sơ cán bộ');
  await anh.sees('hồ sơ trong phạm vi của bạn');
  await anh.look('dossiers');
  await anh.page.locator(`a[href$="${COLLEAGUE}"]`).click();
  const contact = anh.page.getByRole('region', { name: 'Liên hệ' });
  await contact.getByRole('button', { name: 'Cập nhật' }).click();
  await anh.look('dossier-editing');
  await anh.write('Điện thoại di động', '0912 345 678');
  await anh.press('Ghi bản mới');
  await anh.sees('Đã ghi bản 2');
  await contact.getByText('Lịch sử, 2 bản').click();
  await contact.getByText('Mạc Diệp Anh qua hp-nd02').first().waitFor();
  await anh.look('dossier-edited');
  console.log(await contact.innerText());
  console.log(anh.complaints());
}, 120_000);
