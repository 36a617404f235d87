import { approveByMail, choosePassword, codeOf, pick, signInWithCode } from './support/accountActs.ts';
import { goTo, openMail, send, signInThroughAccount } from './support/acts.ts';
import { chapter } from './support/chapter.ts';
import { openStage, type Stage } from './support/stage.ts';
import type { CastMember } from './support/startedHouse.ts';
import { DESK, PHONE, type Visitor } from './support/visitor.ts';

const DEPARTMENT = 'Cục Hải quan thành phố Hải Phòng';
const REASON = 'Phân công Phó Cục trưởng rà soát hồ sơ của toàn Cục';
const PASSWORD = 'sóng biển Đồ Sơn';
const NEXT_PASSWORD = 'một câu khác, dài hơn mười lăm chữ';

let stage: Stage;
/** The admin officer asks, the head decides on a phone, the IT officer issues, the deputy head uses, the taker takes over. */
let admin: Visitor, head: Visitor, it: Visitor, holder: Visitor, taker: Visitor;
/** The new account, once it has a name and a password. */
const issued: CastMember = { name: '', mail: '' };

beforeAll(async () => {
  stage = await openStage();
  [admin, it, holder] = [await stage.visitor(DESK), await stage.visitor(DESK), await stage.visitor(DESK)];
  [head, taker] = [await stage.visitor(PHONE), await stage.visitor(PHONE)];
}, 300_000);
afterAll(() => stage?.close(), 60_000);

const mailTo = (role: Parameters<Stage['cast']>[0], subject: RegExp) =>
  stage.mailbox.next(stage.cast(role).mail, subject);

chapter('an account is asked for: the places left, the chain and the rules show before it is sent', async () => {
  await admin.page.goto(`${stage.house.web}/sign-in`);
  await signInThroughAccount(admin, stage.cast('admin_officer'));
  await goTo(admin, 'Sổ tài khoản');
  await admin.sees('Hết chỗ');
  await admin.look('account-registry');
  await admin.follow('Xin cấp tài khoản');
  await admin.page.getByRole('radio', { name: /^Tài khoản quản trị Chỉ/i }).check();
  await admin.press('Tiếp tục');
  await pick(admin, /^Phòng, đội/, 'cuc hai quan thanh pho hai phong', DEPARTMENT);
  await pick(admin, 'Người sử dụng', 'luu trong khanh', /Lưu Trọng Khánh/);
  const conflict = admin.page.locator('.conflict').first();
  await conflict.getByText(/đã dùng hết 1 tài khoản loại này: hp-qt01/).waitFor();
  await conflict
    .getByText(/Điều 7/)
    .first()
    .waitFor();
  await admin.look('account-ask-quota-full');
  expect(admin.complaints()).toEqual([]);
});

chapter('another kind has a place left, and the request goes out', async () => {
  await admin.page.locator('.conflict').first().getByRole('button', { name: 'Đơn vị và loại' }).click();
  await admin.page.getByRole('radio', { name: /^Tài khoản người dùng/i }).check();
  await admin.sees('Không vướng quy tắc nào');
  await admin.press('Tiếp tục');
  await admin.write('Điện thoại', '0225 3859 123');
  await admin.press('Tiếp tục');
  await admin.write(/Vì sao cần tài khoản này/, REASON);
  await admin.press('Tiếp tục');
  await admin.sees('Xem lại một lượt');
  expect(await send(admin)).toMatch(/^YC-\d{4}-\d{5}$/);
  await admin.follow('Xem yêu cầu');
  await admin.sees('Loại tài khoản');
  await admin.look('account-request');
  expect(admin.complaints()).toEqual([]);
});

chapter('the head approves on a phone, by the link in the mail', async () => {
  const mail = await mailTo('head_of_department', /Cần duyệt/);
  await openMail(head, mail, 'Xem và quyết định');
  await head.sees(REASON);
  expect(await head.page.getByRole('button', { name: /Trả lại/ }).count()).toBe(0);
  await head.look('account-decision-page');
  await head.press('Duyệt');
  await head.sees('Đã ghi nhận: duyệt');
  expect(head.complaints()).toEqual([]);
});

chapter('the IT officer signs in with password and code, and issues the account', async () => {
  await openMail(it, await mailTo('it_officer', /Cần duyệt/), 'Đăng nhập để quyết định');
  await signInWithCode(it, stage.cast('it_officer'));
  await it.sees(REASON);
  await it.look('account-inbox-task');
  await it.press('Duyệt');
  await it.sees('Biên nhận');
  expect(it.complaints()).toEqual(['401 GET /api/me', '401 POST /api/sign-in/account']);
});

chapter(
  'its custodian opens the link in the mail, enrols a second factor, chooses a password and signs in',
  async () => {
    const mail = await mailTo('deputy', /đã được cấp/);
    await openMail(holder, mail, 'Đặt mật khẩu');
    await holder.sees('Mở trang này chưa ghi nhận gì');
    expect(await holder.page.content()).not.toContain('otpauth:');
    await holder.look('first-password-closed');
    await holder.press('Mở và đặt mật khẩu');
    await choosePassword(holder, 'ngắn');
    await holder.sees('Chưa đặt được mật khẩu');
    await holder.page.getByText('Thêm xác thực hai lớp').click();
    await holder.look('first-password-open');
    const totpSecret = (await holder.page.locator('.lt-secret code').innerText()).replaceAll(' ', '');
    issued.account = {
      userName: await holder.page.locator('.lt-secret dd').first().innerText(),
      password: PASSWORD,
      totpSecret,
    };
    await choosePassword(holder, PASSWORD, codeOf(totpSecret));
    await holder.sees('dùng được từ bây giờ');
    await holder.look('first-password-done');
    await holder.follow('Đăng nhập qua tài khoản');
    // The code that enrolled it is used up: the next one is what the app shows half a minute later.
    await signInWithCode(holder, issued, 1);
    await openMail(holder, mail, 'Đặt mật khẩu');
    await holder.sees('Mật khẩu đã được đặt bằng liên kết này');
    await holder.look('first-password-used');
    expect(holder.complaints()).toEqual(['422 POST /p/…', '401 POST /api/sign-in/account', '410 GET /p/…']);
  },
);

chapter('the account’s page tells its life, and its custodian hands it over from there', async () => {
  await holder.page.goto(`${stage.house.web}/accounts`);
  await holder.follow(issued.account!.userName);
  await holder.sees('Lưu Trọng Khánh đặt mật khẩu');
  await holder.look('account-page');
  await holder.follow('Bàn giao');
  await pick(holder, 'Bàn giao cho ai', 'mac diep anh', /Mạc Diệp Anh/);
  await holder.sees('Không vướng quy tắc nào');
  await holder.press('Tiếp tục');
  await holder.write(/Vì sao bàn giao/, 'Chuyển việc rà soát cho Chi cục');
  await holder.press('Tiếp tục');
  await send(holder);
  await approveByMail(taker, await mailTo('requester', /Cần duyệt/));
  await approveByMail(head, await mailTo('head_of_department', /Cần duyệt/));
  await openMail(taker, await mailTo('requester', /bàn giao cho bạn/), 'Đặt mật khẩu');
  await taker.press('Mở và đặt mật khẩu');
  await choosePassword(taker, NEXT_PASSWORD);
  await taker.sees('dùng được từ bây giờ');
  expect([...taker.complaints(), ...head.complaints()]).toEqual([]);
});

chapter('the giver’s session has ended, and so has the old password', async () => {
  await holder.page.goto(`${stage.house.web}/accounts`);
  await holder.sees('Đăng nhập');
  await holder.write('Tên đăng nhập', issued.account!.userName);
  await holder.page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await holder.press('Đăng nhập qua tài khoản');
  await holder.page.locator('.note.danger').waitFor();
  expect(holder.complaints().at(-1)).toBe('401 POST /api/sign-in/account');
});

chapter('the taker gives it back, the IT department withdraws it, and its place is free again', async () => {
  await taker.follow('Đăng nhập qua tài khoản');
  await taker.page.getByLabel('Mật khẩu', { exact: true }).fill(NEXT_PASSWORD);
  await taker.press('Đăng nhập qua tài khoản');
  await taker.sees('Không còn việc nào chờ bạn');
  await taker.page.goto(`${stage.house.web}/accounts`);
  await taker.follow(issued.account!.userName);
  await taker.follow('Trả lại');
  await taker.press('Tiếp tục');
  await taker.write(/Vì sao trả lại/, 'Đã rà soát xong');
  await taker.press('Tiếp tục');
  await taker.look('account-withdrawal');
  await send(taker);
  await openMail(it, await mailTo('it_officer', /Cần duyệt/), 'Đăng nhập để quyết định');
  await it.press('Duyệt');
  await it.sees('Biên nhận');
  await mailTo('requester', /đã bị thu hồi/);
  await admin.page.goto(`${stage.house.web}/accounts?state=withdrawn`);
  await admin.follow(issued.account!.userName);
  await admin.sees('Tài khoản đã thu hồi');
  await admin.look('account-withdrawn');
  const steps = (await admin.page.locator('.life > li').allInnerTexts()).map((step) =>
    step.split('\n').slice(2).join(' '),
  );
  expect(steps).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/Cấp tài khoản/),
      expect.stringMatching(/Bàn giao.*từ Lưu Trọng Khánh.*cho Mạc Diệp Anh/),
      expect.stringMatching(/Thu hồi tài khoản/),
    ]),
  );
  expect(admin.complaints()).toEqual([]);
});
