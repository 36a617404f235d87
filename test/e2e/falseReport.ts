import { dayAfter } from './support/acts.ts';
import { openCaseByLink, signInStatus } from './support/caseActs.ts';
import { SUB_DEPARTMENT_DEPUTY, type CasePlayers } from './support/casePlayers.ts';
import { chapter } from './support/chapter.ts';
import { CHOSEN } from './lostPassword.ts';
import { hoursAgo } from './support/exposureActs.ts';
import { PHONE } from './support/visitor.ts';

const REASON = 'Tin nhắn là của đồng nghiệp cùng phòng; đã kiểm tra, không ai biết mật khẩu';

/** A suspicion that turns out to be none, while the head is away. */
export function tellFalseReport(players: CasePlayers): void {
  chapter('the head is away; the holder suspects a theft, and the account freezes', async () => {
    const { head, holder, stage } = players;
    await head.page.goto(`${stage.house.web}/absence`);
    await head.page.getByRole('combobox', { name: 'Người được ủy quyền' }).fill('ngo khanh hong');
    await head.page.getByRole('option', { name: SUB_DEPARTMENT_DEPUTY.name }).click();
    await head.write('Đến hết ngày', dayAfter(7));
    await head.page.keyboard.press('Tab');
    await head.press('Báo vắng mặt');
    await head.sees('chuyển cho Ngô Khánh Hồng');
    await holder.page.goto(`${stage.house.web}/password-reports/new`);
    await holder.page.getByRole('radio', { name: /^Nghi lộ mật khẩu/ }).check();
    await holder.page.getByLabel(/chắc chắn chỉ mình bạn/).fill(hoursAgo(1));
    await holder.press('Gửi báo tin');
    await holder.sees('Tài khoản đã khóa');
    expect(await signInStatus(stage, 'hp-nd02', CHOSEN)).toBe(401);
    expect(head.complaints()).toEqual([]);
  });

  chapter('the deputy, who acts for the head, finds it a false report and says why: the account is active again', async () => {
    const { holder, mailTo, stage } = players;
    const deputy = await stage.visitor(PHONE);
    const mail = await mailTo(SUB_DEPARTMENT_DEPUTY, /Nghi lộ mật khẩu tài khoản hp-nd02/);
    await openCaseByLink(deputy, stage, SUB_DEPARTMENT_DEPUTY, mail);
    await deputy.look('case-deputy');
    await deputy.press('Báo nhầm');
    await deputy.write('Vì sao là báo nhầm', REASON);
    await deputy.look('case-undo');
    await deputy.press('Xác nhận báo nhầm');
    await deputy.sees(`Lý do: ${REASON}`);
    await deputy.look('case-false-report');
    expect(deputy.complaints()).toEqual(['401 GET /api/me']);
    expect((await mailTo('requester', /đã kết thúc/)).text).toContain('Báo nhầm, tài khoản hoạt động lại');
    expect(await signInStatus(stage, 'hp-nd02', CHOSEN)).toBe(200);
    expect((await holder.page.request.get(`${stage.house.web}/api/me`)).status()).toBe(401);
  }); // prettier-ignore
}
