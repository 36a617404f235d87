import { choosePassword } from './support/accountActs.ts';
import { goTo, openMail } from './support/acts.ts';
import {
  confirmAndReadCode,
  downloadLetter,
  openCase,
  openCaseByLink,
  openCaseThroughAccount,
  register,
  signInStatus,
  takeNote,
} from './support/caseActs.ts';
import type { CasePlayers } from './support/casePlayers.ts';
import { chapter } from './support/chapter.ts';
import { takePicture } from './support/picture.ts';

const FACTS =
  'Sáng 14/10 đồng chí Mạc Diệp Anh báo quên mật khẩu sau kỳ nghỉ; máy tính và giấy tờ vẫn do đồng chí giữ.';
/** What the holder chooses; the next story uses it. */
export const CHOSEN = 'hoa phượng nở bến Bính';

/** Reported from the sign-in page, reported to the head and in writing, reissued by two people, chosen by the holder. */
export function tellLostPassword(players: CasePlayers): void {
  let code: string;
  const status = (password: string) => signInStatus(players.stage, 'hp-nd02', password);
  const old = () => players.stage.cast('requester').account!.password;

  chapter(
    'the holder reports it without signing in; nothing happens before the link in the mail is confirmed',
    async () => {
      const { holder, mailTo, stage } = players;
      await holder.page.goto(`${stage.house.web}/sign-in`);
      await holder.follow(/Mất hoặc lộ mật khẩu/);
      await holder.page.getByRole('radio', { name: /^Mất mật khẩu/ }).check();
      await holder.write('Tên đăng nhập của tài khoản', 'HP-ND02');
      await holder.look('case-report-unsigned');
      await takePicture(holder, 'password-report', { width: 390, height: 800 });
      await holder.press('Gửi báo tin');
      await holder.sees('Nếu tên đăng nhập đúng');
      await holder.look('case-report-sent');
      const mail = await mailTo('requester', /Xác nhận báo tin/);
      await openMail(holder, mail, 'Xác nhận báo tin');
      await holder.look('case-report-link');
      expect(await status(old())).toBe(200);
      await holder.press('Xác nhận báo tin');
      await holder.sees('Đã ghi nhận báo tin');
      await holder.look('case-report-confirmed');
      expect(await status(old())).toBe(401);
      await openMail(holder, mail, 'Xác nhận báo tin');
      await holder.sees('Liên kết này đã dùng');
      expect(holder.complaints()).toEqual(['410 GET /r/…']);
    },
  );

  chapter('the head takes note on a phone, from the mail, and sends the signed report as a scan', async () => {
    const { head, mailTo, stage } = players;
    const mail = await mailTo('head_of_sub_department', /Mất mật khẩu tài khoản hp-nd02/);
    await openCaseByLink(head, stage, stage.cast('head_of_sub_department'), mail);
    await head.look('case-head-note');
    expect(await head.page.getByRole('button', { name: 'Báo nhầm' }).count()).toBe(0);
    await takeNote(head, FACTS);
    await head.sees(FACTS);
    const letter = await downloadLetter(head);
    expect(letter.subarray(0, 5).toString()).toBe('%PDF-');
    await head.page.locator('input[type=file]').setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: letter });
    await head.look('case-head-letter');
    await head.press('Gửi bản quét đã ký');
    await head.sees('gửi bản quét đã ký');
    expect(head.complaints()).toEqual(['401 GET /api/me']);
  }); // prettier-ignore

  chapter('the IT desk registers it, and a first officer prepares the reissue: alone nobody gets further', async () => {
    const { it, mailTo, stage } = players;
    const mail = await mailTo('it_officer', /Vào sổ văn bản đến, hp-nd02/);
    await openCaseThroughAccount(it, stage.cast('it_officer'), mail);
    await it.look('case-it-register');
    await register(it, '1203');
    await it.sees('Cấp lại được');
    await it.press('Chuẩn bị cấp lại');
    await it.page.getByText('1 trên 2').waitFor();
    expect(await it.page.getByRole('button', { name: 'Xác nhận cấp lại' }).count()).toBe(0);
    await goTo(it, 'Vụ việc mật khẩu');
    await it.page.locator('.case-list').getByText('Chờ người thứ hai').waitFor();
    await it.look('case-queue');
    expect(it.complaints()).toEqual(['401 GET /api/me', '401 POST /api/sign-in/account']);
  });

  chapter('a second officer confirms, and reads the code over the phone', async () => {
    const { secondIt, mailTo, stage } = players;
    const mail = await mailTo('second_it_officer', /Cần người thứ hai/);
    await openCaseThroughAccount(secondIt, stage.cast('second_it_officer'), mail);
    await secondIt.look('case-it-confirm');
    await takePicture(secondIt, 'password-case', { width: 1440, height: 920 });
    code = await confirmAndReadCode(secondIt);
    expect(code).toMatch(/^\d{6}$/);
    await secondIt.sees('Gọi số đã đăng ký: 09');
    await secondIt.look('case-it-code');
    await secondIt.press('Đã đọc xong, đóng');
    await secondIt.sees('Chờ người giữ đặt mật khẩu');
    expect(await secondIt.page.content()).not.toContain(code);
    expect(secondIt.complaints()).toEqual(['401 GET /api/me', '401 POST /api/sign-in/account']);
  });

  chapter('the holder types the code and chooses a password; it opens the account, the old one does not', async () => {
    const { holder, mailTo, stage } = players;
    await openMail(holder, await mailTo('requester', /Đặt mật khẩu mới/), 'Đặt mật khẩu mới');
    await holder.look('case-reissue-closed');
    await holder.press('Mở và đặt mật khẩu');
    await holder.write('Mã 6 số', code === '000000' ? '000001' : '000000');
    await holder.press('Tiếp tục');
    await holder.page.getByRole('alert').waitFor();
    await holder.look('case-reissue-code');
    await holder.write('Mã 6 số', code);
    await holder.press('Tiếp tục');
    await holder.look('case-reissue-password');
    await choosePassword(holder, CHOSEN);
    await holder.sees('dùng được từ bây giờ');
    await holder.follow('Đăng nhập qua tài khoản');
    await holder.page.getByLabel('Mật khẩu', { exact: true }).fill(CHOSEN);
    await holder.press('Đăng nhập qua tài khoản');
    await holder.sees('Không còn việc nào chờ bạn');
    expect(await status(old())).toBe(401);
    await openCase(holder, await mailTo('requester', /đã kết thúc/));
    await holder.sees('Đã đóng');
    await holder.look('case-holder-closed');
    expect(holder.complaints()).toEqual(['422 POST /p/…']);
    expect(stage.cast('requester').account!.userName).toBe('hp-nd02');
  });
}
