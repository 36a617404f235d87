import { openCaseByLink, takeNote } from './support/caseActs.ts';
import { DIRECTOR_GENERAL, type CasePlayers } from './support/casePlayers.ts';
import { chapter } from './support/chapter.ts';
import { PHONE } from './support/visitor.ts';

/** Nobody takes note of their own lost password. */
export function tellHeadsPassword(players: CasePlayers): void {
  chapter('the head’s own lost password goes to the head of the superior unit', async () => {
    const { departmentHead, mailTo, stage } = players;
    await departmentHead.page.goto(`${stage.house.web}/password-reports/new`);
    await departmentHead.page.getByRole('radio', { name: /^Mất mật khẩu/ }).check();
    await departmentHead.press('Gửi báo tin');
    await departmentHead.sees('Đã ghi nhận, số');
    await departmentHead.follow('Xem vụ việc');
    await departmentHead.sees(`Đang chờ ${DIRECTOR_GENERAL.name}`);
    expect(await departmentHead.page.getByRole('button', { name: 'Ghi nhận' }).count()).toBe(0);
    await departmentHead.look('case-holder-waits');
    const superior = await stage.visitor(PHONE);
    const { userName } = players.headsAccount.account!;
    const mail = await mailTo(DIRECTOR_GENERAL, new RegExp(`Mất mật khẩu tài khoản ${userName}`));
    await openCaseByLink(superior, stage, DIRECTOR_GENERAL, mail);
    await takeNote(superior, 'Đồng chí Cục trưởng báo quên mật khẩu sau chuyến công tác.');
    expect([...departmentHead.complaints(), ...superior.complaints()]).toEqual(['401 GET /api/me']);
  });
}
