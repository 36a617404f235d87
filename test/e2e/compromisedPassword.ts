import { approveByMail, choosePassword, codeOf, signInWithCode } from './support/accountActs.ts';
import { goTo, openMail, signInThroughAccount } from './support/acts.ts';
import { askForAccount } from './support/askForAccount.ts';
import { confirmAndReadCode, openCase, openCaseByLink, register, takeNote } from './support/caseActs.ts';
import { DIRECTOR_GENERAL, type CasePlayers } from './support/casePlayers.ts';
import { chapter } from './support/chapter.ts';
import { hoursAgo, markAll, typeCode } from './support/exposureActs.ts';
import { DESK, PHONE, type Visitor } from './support/visitor.ts';

const OWN = 'biển Cát Bà sáng sớm mờ sương';
const NEXT = 'đèn biển Hòn Dấu đêm nay sáng';
const FACTS = 'Lúc 09 giờ có người khác đăng nhập qua hp-qt01 từ máy lạ và xem sổ tài khoản.';

/** Reported in the portal, frozen at once, the letter confirmed in the app, every action in question marked by both sides. */
export function tellCompromisedPassword(players: CasePlayers): void {
  let thief: Visitor;
  let casePath: string;

  chapter('the head of the department is given an account with a second factor', async () => {
    const { admin, departmentHead, it, mailTo, stage } = players;
    await admin.page.goto(`${stage.house.web}/sign-in`);
    await signInThroughAccount(admin, stage.cast('admin_officer'));
    await askForAccount(admin, stage, 'head_of_department');
    await approveByMail(await stage.visitor(PHONE), await mailTo(DIRECTOR_GENERAL, /Cần duyệt/));
    await openMail(it, await mailTo('it_officer', /Cần duyệt/), 'Đăng nhập để quyết định');
    await it.press('Duyệt');
    await it.sees('Biên nhận');
    await openMail(departmentHead, await mailTo('head_of_department', /đã được cấp/), 'Đặt mật khẩu');
    players.headsAccount = await enrol(departmentHead);
    expect([...admin.complaints(), ...it.complaints(), ...departmentHead.complaints()]).toEqual([]);
  });

  chapter('its custodian reports a stolen password in the portal: the account freezes, and whoever is in is out', async () => {
    const { admin, stage } = players;
    thief = await stage.visitor(DESK);
    await thief.page.goto(`${stage.house.web}/sign-in`);
    await signInThroughAccount(thief, stage.cast('admin_officer'));
    await admin.press(/^Tài khoản của bạn/);
    await admin.page.getByRole('menuitem', { name: 'Báo mất, lộ mật khẩu' }).click();
    await admin.page.getByRole('radio', { name: /^Lộ mật khẩu/ }).check();
    await admin.page.getByLabel(/chắc chắn chỉ mình bạn/).fill(hoursAgo(2));
    await admin.look('case-report-portal');
    await admin.press('Gửi báo tin');
    await admin.sees('Đã ghi nhận, số');
    await admin.sees('Tài khoản đã khóa');
    await admin.look('case-report-done');
    for (const visitor of [admin, thief])
      expect((await visitor.page.request.get(`${stage.house.web}/api/me`)).status()).toBe(401);
    await goTo(thief, 'Sổ tài khoản');
    await thief.sees('Phiên làm việc đã kết thúc');
    await thief.look('case-frozen-session');
  }); // prettier-ignore

  chapter('the head takes note on a phone and confirms the report in the app, at second factor', async () => {
    const { departmentHead, mailTo, stage } = players;
    const mail = await mailTo('head_of_department', /Lộ mật khẩu tài khoản hp-qt01/);
    await openCaseByLink(departmentHead, stage, stage.cast('head_of_department'), mail);
    casePath = new URL(departmentHead.page.url()).pathname;
    await takeNote(departmentHead, FACTS);
    await departmentHead.press('Xác nhận báo cáo');
    await departmentHead.look('case-head-factor-needed');
    await departmentHead.follow(`Đăng nhập qua ${players.headsAccount.account!.userName}`);
    await signInWithCode(departmentHead, players.headsAccount, 1);
    await departmentHead.press('Xác nhận báo cáo');
    await departmentHead.sees('xác nhận trong ứng dụng');
    expect(departmentHead.complaints().map((one) => one.replace(casePath, '…'))).toEqual([
      '401 GET /api/me',
      '401 POST /api…/letter/confirmation',
      '401 POST /api/sign-in/account',
    ]);
  });

  chapter('the IT desk reissues, its two officers the other way round; the custodian chooses, and enrols a second factor', async () => {
    const { admin, it, secondIt, mailTo, stage } = players;
    await openCase(it, await mailTo('it_officer', /Vào sổ văn bản đến, hp-qt01/));
    await register(it, '1204');
    await openCase(secondIt, await mailTo('second_it_officer', /Cấp lại mật khẩu, hp-qt01/));
    await secondIt.press('Chuẩn bị cấp lại');
    await openCase(it, await mailTo('it_officer', /Cần người thứ hai/));
    const code = await confirmAndReadCode(it);
    await it.press('Đã đọc xong, đóng');
    await openMail(admin, await mailTo('admin_officer', /Đặt mật khẩu mới/), 'Đặt mật khẩu mới');
    await admin.press('Mở và đặt mật khẩu');
    await typeCode(admin, code);
    await admin.look('case-reissue-factor');
    const totpSecret = (await admin.page.locator('.lt-secret code').innerText()).replaceAll(' ', '');
    await choosePassword(admin, NEXT, codeOf(totpSecret));
    await admin.sees('dùng được từ bây giờ');
    await admin.follow('Đăng nhập qua tài khoản');
    await signInWithCode(admin, { ...stage.cast('admin_officer'), account: { userName: 'hp-qt01', password: NEXT, totpSecret } }, 1);
  }); // prettier-ignore

  chapter(
    'head and IT desk mark what was done: one action is foreign, the 72-hour clock runs, both must have marked all',
    async () => {
      const { departmentHead, it, mailTo } = players;
      await openCase(departmentHead, await mailTo('head_of_department', /Rà soát các thao tác/));
      await departmentHead.look('case-head-review');
      await markAll(departmentHead, { foreign: 1 });
      await departmentHead.sees('Sự cố an toàn');
      await departmentHead.page.getByText(/còn 7[12]:\d\d/).waitFor();
      await departmentHead.look('case-head-reviewed');
      expect(await departmentHead.page.getByText('Đã đóng').count()).toBe(0);
      await openCase(it, await mailTo('it_officer', /\[Sự cố\]/));
      await it.look('case-it-review');
      await markAll(it, { foreign: 1 });
      await it.sees('Đã đóng');
      await it.look('case-it-closed');
      expect(new URL(it.page.url()).pathname).toBe(casePath);
      expect([...it.complaints(), ...departmentHead.complaints()]).toEqual([]);
    },
  );
}

/** Opens the account that was just issued, with a second factor; gives what signs in through it. */
async function enrol(visitor: Visitor) {
  await visitor.press('Mở và đặt mật khẩu');
  await visitor.page.getByText('Thêm xác thực hai lớp').click();
  const userName = await visitor.page.locator('.lt-secret dd').first().innerText();
  const totpSecret = (await visitor.page.locator('.lt-secret code').innerText()).replaceAll(' ', '');
  await choosePassword(visitor, OWN, codeOf(totpSecret));
  await visitor.sees('dùng được từ bây giờ');
  return { name: '', mail: '', account: { userName, password: OWN, totpSecret } };
}
