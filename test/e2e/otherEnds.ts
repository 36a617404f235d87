import { ask, dayAfter, goTo, openMail } from './support/acts.ts';
import { chapter } from './support/chapter.ts';
import type { CaughtMail } from './support/mailbox.ts';
import { takePicture } from './support/picture.ts';
import { UNIT, type Players } from './support/players.ts';
import { DESK, PHONE } from './support/visitor.ts';

const reasons = {
  training: 'Tổng hợp kết quả bồi dưỡng quý IV',
  quotas: 'Lập báo cáo biên chế năm',
  inspection: 'Phục vụ đợt kiểm tra kỷ luật',
};
const READ = ['Xem hồ sơ'];
/** The deputy head of that unit, as the seed draws the name. */
const DEPUTY = { name: 'Ngô Khánh Hồng', mail: 'hongnk@haiquan.example' };

/** The story goes on: requests that are withdrawn, denied, or decided by a deputy, and signing out. */
export function tellOtherEnds(players: Players): void {
  let toWithdraw: CaughtMail;
  let toDeny: CaughtMail;

  const nextAsk = () => {
    const { mailbox, cast } = players.stage;
    return mailbox.next(cast('head_of_sub_department').mail, /Cần duyệt/);
  };

  chapter('three more requests wait for the head', async () => {
    const { anh, head } = players;
    const { house } = players.stage;
    await ask(anh, { group: 'Đào tạo, bồi dưỡng', permissions: READ, unit: UNIT, reason: reasons.training });
    toWithdraw = await nextAsk();
    await ask(anh, {
      group: 'Tổ chức, bộ máy và biên chế',
      permissions: ['Xem hồ sơ', 'Cập nhật hồ sơ'],
      unit: UNIT,
      reason: reasons.quotas,
    });
    toDeny = await nextAsk();
    await ask(anh, { group: 'Kiểm tra', permissions: READ, unit: UNIT, reason: reasons.inspection });
    await nextAsk();
    await head.page.goto(house.web);
    await head.sees('Cấp quyền xem hồ sơ kiểm tra');
    await head.look('inbox-three');
    await takePicture(head, 'inbox', DESK);
    expect([...anh.complaints(), ...head.complaints()]).toEqual([]);
  });

  chapter('she withdraws one, and its link says so', async () => {
    const { anh, head } = players;
    await goTo(anh, 'Yêu cầu của tôi');
    await anh.follow(/xem hồ sơ đào tạo/);
    await anh.press('Rút yêu cầu');
    const dialog = anh.page.getByRole('dialog');
    await dialog.getByLabel(/Lý do rút/).fill('Phòng khác làm');
    await dialog.getByRole('button', { name: 'Rút yêu cầu' }).click();
    await anh.sees('Đã rút');
    await anh.look('request-withdrawn');
    await openMail(head, toWithdraw, 'Xem và quyết định');
    await head.sees('Người đề nghị đã rút yêu cầu này');
    await head.look('withdrawn-link');
    expect(head.complaints()).toEqual(['410 GET /d/…']);
  });

  chapter('denying wants a reason: without one nothing is recorded and nothing lost', async () => {
    const { anh, head } = players;
    const { mailbox, cast } = players.stage;
    await openMail(head, toDeny, 'Xem và quyết định');
    await head.press('Từ chối');
    await head.sees('Chưa ghi nhận gì');
    await head.sees(reasons.quotas);
    await head.look('decision-page-reason-missing');
    await head.write('Lý do của bạn', 'Biên chế do Phòng Tổ chức cán bộ tổng hợp');
    await head.press('Từ chối');
    await head.sees('Đã ghi nhận: từ chối');
    await head.look('result-page-denied');
    await mailbox.next(cast('requester').mail, /Đã từ chối/);
    await goTo(anh, 'Yêu cầu của tôi');
    await anh.follow(/biên chế/);
    await anh.sees('Biên chế do Phòng Tổ chức cán bộ tổng hợp');
    await anh.look('request-denied');
    expect(head.complaints()).toEqual(['422 POST /d/…']);
    expect(anh.complaints()).toEqual([]);
  });

  chapter('out of office, the deputy gets the open task too, and decides it in the place of the head', async () => {
    const { anh, head, stage } = players;
    const { house, mailbox } = players.stage;
    await head.page.goto(house.web);
    await head.press('Thêm');
    await head.follow('Vắng mặt');
    await head.page.getByRole('combobox', { name: 'Người được ủy quyền' }).fill('ngo khanh hong');
    await head.page.getByRole('option', { name: DEPUTY.name }).click();
    await head.write('Đến hết ngày', dayAfter(7));
    await head.page.keyboard.press('Tab');
    await head.press('Báo vắng mặt');
    await head.sees(`1 việc đang mở chuyển cho ${DEPUTY.name}`);
    await head.look('absence');
    const visitor = await stage.visitor(PHONE);
    await openMail(visitor, await mailbox.next(DEPUTY.mail, /Cần duyệt/), 'Xem và quyết định');
    await visitor.look('decision-page-deputy');
    await visitor.press('Duyệt');
    await visitor.sees('Đã ghi nhận: duyệt');
    await goTo(anh, 'Yêu cầu của tôi');
    await anh.follow(/hồ sơ kiểm tra/);
    await anh.sees(/thay Bùi Khắc Tường/);
    await anh.look('request-by-deputy');
    expect([...head.complaints(), ...anh.complaints(), ...visitor.complaints()]).toEqual([]);
  });

  chapter('she changes to English, and signs out: the session is over', async () => {
    const { anh } = players;
    const { house } = players.stage;
    await anh.press(/^Tài khoản của bạn/);
    await anh.page.getByRole('menuitemradio', { name: 'English' }).click();
    await anh.page.keyboard.press('Escape');
    await anh.sees('My requests');
    await anh.look('request-english');
    expect(await anh.page.locator('html').getAttribute('lang')).toBe('en');
    await anh.press(/^Your account/);
    await anh.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await anh.sees('Sign in');
    expect((await anh.page.request.get(`${house.web}/api/me`)).status()).toBe(401);
    await anh.page.goBack();
    await anh.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await anh.look('sign-in-english');
    expect(anh.complaints()).toEqual(['401 GET /api/me']);
  });
}
