import { stableId } from '../../cli/seed/stableId.ts';
import { tellOtherEnds } from './otherEnds.ts';
import { chooseWhat, goOnToCheck, goTo, openMail, send, signInByLink, signInThroughAccount } from './support/acts.ts';
import { chapter } from './support/chapter.ts';
import type { CaughtMail } from './support/mailbox.ts';
import { takePicture } from './support/picture.ts';
import { UNIT, usePlayers } from './support/players.ts';

const REASON = 'Nhận phần việc của người chuyển công tác từ 10/10; cần cập nhật hồ sơ của đơn vị trước 25/10.';
/** Somebody of the same unit, whose dossier is closed at first. */
const COLLEAGUE = stableId('officer', 'CHQ20_C01_D1:staff1');

const players = usePlayers();
let asked: CaughtMail;
let decidedTask: string;

const dossier = () => players.anh.page.request.get(`${players.stage.house.web}/api/dossiers/${COLLEAGUE}`);

chapter('an officer signs in by the one-time link in a mail', async () => {
  const { anh, stage } = players;
  const { house, cast } = players.stage;
  await anh.page.goto(house.web);
  await anh.sees('Chọn một trong hai cách');
  await anh.look('sign-in');
  await signInByLink(anh, stage, cast('requester'));
  await anh.sees('Không còn việc nào chờ bạn');
  await anh.look('inbox-empty');
  expect(anh.complaints()).toEqual(['401 GET /api/me']);
});

chapter('dossiers are closed to her, and the page says by which article', async () => {
  const { anh } = players;
  await goTo(anh, 'Hồ sơ cán bộ');
  await anh.sees('Phiên này chưa mở được hồ sơ nào');
  await anh.sees('Điều 10, Quy chế kèm Quyết định 240/QĐ-TCHQ');
  await anh.look('dossiers-closed');
  expect((await dossier()).status()).toBe(404);
  expect(anh.complaints()).toEqual([]);
});

chapter('she asks for a permission: conflicts and who approves show before she sends it', async () => {
  const { anh } = players;
  await anh.follow('Xin quyền xem hồ sơ');
  const forbidden = anh.page.getByRole('checkbox', { name: 'Cấp, thu hồi quyền hạn' });
  await chooseWhat(anh, {
    group: 'Cán bộ, công chức, viên chức',
    permissions: ['Xem hồ sơ', 'Cập nhật hồ sơ', 'Cấp, thu hồi quyền hạn'],
    unit: UNIT,
  });
  const conflict = anh.page.locator('.conflict').first();
  await conflict.getByText('Điều').first().waitFor();
  await anh.look('wizard-conflict');
  await takePicture(anh, 'wizard', { width: 1440, height: 1040 });
  await forbidden.uncheck();
  await anh.sees('Không vướng quy tắc nào');
  await anh.look('wizard-what');
  await goOnToCheck(anh, REASON);
  await anh.look('wizard-check');
  expect(await send(anh)).toMatch(/^YC-\d{4}-\d{5}$/);
  await anh.look('wizard-sent');
  expect(anh.complaints()).toEqual([]);
});

chapter('the head of the sub-department decides on a phone, by the link in the mail', async () => {
  const { head } = players;
  const { mailbox, cast } = players.stage;
  asked = await mailbox.next(cast('head_of_sub_department').mail, /Cần duyệt/);
  await openMail(head, asked, 'Xem và quyết định');
  await head.sees(REASON);
  await head.look('decision-page');
  await takePicture(head, 'decision-page', { width: 390, height: 1010 });
  await head.press('Duyệt');
  await head.sees('Đã ghi nhận: duyệt');
  await head.look('result-page');
  expect(head.complaints()).toEqual([]);
});

chapter('the used link says who has decided', async () => {
  const { head } = players;
  await openMail(head, asked, 'Xem và quyết định');
  await head.sees('Bạn đã quyết định yêu cầu này');
  await head.look('used-link');
  expect(head.complaints()).toEqual(['409 GET /d/…']);
});

chapter('the admin officer signs in through the admin account and decides the second stage', async () => {
  const { admin } = players;
  const { mailbox, cast } = players.stage;
  const mail = await mailbox.next(cast('admin_officer').mail, /Cần duyệt/);
  await openMail(admin, mail, 'Đăng nhập để quyết định');
  await signInThroughAccount(admin, cast('admin_officer'));
  await admin.sees(REASON);
  await admin.look('inbox-task');
  decidedTask = new URL(admin.page.url()).pathname;
  await admin.press('Duyệt');
  await admin.sees('Biên nhận');
  await admin.look('inbox-receipt');
  expect(admin.complaints()).toEqual(['401 GET /api/me']);
});

chapter('the address of a decided task says who has decided, and leads to the request', async () => {
  const { admin } = players;
  const { house } = players.stage;
  await admin.page.goto(house.web + decidedTask);
  await admin.sees('Bạn đã quyết định yêu cầu này');
  await admin.look('ended-task');
  await admin.follow('Xem yêu cầu');
  await admin.sees('Diễn biến');
  expect(admin.complaints()).toEqual([]);
});

chapter('the permission is in force: signed in through her account she edits what was closed before', async () => {
  const { anh } = players;
  const { mailbox, cast } = players.stage;
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
  await contact.getByText('Lịch sử, 1 bản trước').click();
  await contact.getByText('Mạc Diệp Anh qua hp-nd02').first().waitFor();
  await anh.look('dossier-edited');
  expect(anh.complaints()).toEqual([]);
});

chapter(
  'the competent head revokes one permission, she gives up the other, and the dossier is closed again',
  async () => {
    const { anh, head, stage } = players;
    const { house, mailbox, cast } = players.stage;
    await signInByLink(head, stage, cast('head_of_sub_department'));
    await head.press('Thêm');
    await head.follow('Tài khoản và quyền');
    await head.press(/Tôi theo dõi/);
    await head.look('grants-overseen');
    await head.press('Thu hồi Cập nhật hồ sơ, hp-nd02');
    await head.write('Lý do', 'Không còn phụ trách hồ sơ');
    await head.look('revoking');
    await head.press('Thu hồi ngay');
    await head.sees('Quyền đã dừng lúc');
    await mailbox.next(cast('requester').mail, /[Tt]hu hồi/);
    await anh.page.reload();
    await anh.sees('Bạn xem được nhưng không điều chỉnh được hồ sơ này');

    await goTo(anh, 'Tài khoản và quyền');
    await anh.press('Thôi quyền Xem hồ sơ, hp-nd02');
    await anh.write('Lý do', 'Đã bàn giao phần việc');
    await anh.press('Thôi quyền');
    await anh.sees('Quyền đã dừng lúc');
    await anh.page.keyboard.press('Escape');
    await anh.sees('người giữ tự thôi');
    await anh.look('grants-mine');
    expect(anh.complaints()).toEqual([]);
    await anh.page.goto(`${house.web}/dossiers/${COLLEAGUE}`);
    await anh.sees('Hồ sơ này không mở được cho bạn');
    await anh.look('dossier-closed-again');
    expect((await dossier()).status()).toBe(404);
    await goTo(anh, 'Hồ sơ cán bộ');
    await anh.sees('Phiên này chưa mở được hồ sơ nào');
    expect(anh.complaints()).toEqual(['404 GET /api/dossiers/' + COLLEAGUE]);
    expect(head.complaints()).toEqual([]);
  },
);

chapter('the timeline and the audit events show every step', async () => {
  const { anh } = players;
  await goTo(anh, 'Yêu cầu của tôi');
  await anh.look('requests');
  await anh.follow(/Cấp quyền xem, cập nhật hồ sơ cán bộ/);
  await anh.sees('Diễn biến');
  await anh.look('request');
  await takePicture(anh, 'request', { width: 1440, height: 1150 });
  const steps = (await anh.page.locator('.tl > li').allInnerTexts()).map((step) => step.split('\n')[1] ?? '');
  const mails = (step: string) => step.startsWith('Gửi thư');
  expect(steps.filter((step) => !mails(step))).toEqual([
    'Mạc Diệp Anh gửi yêu cầu',
    'Lập đường duyệt',
    'Giao việc tới Bùi Khắc Tường',
    'Bùi Khắc Tường duyệt',
    'Giao việc tới Trịnh Hoài Thương',
    'Trịnh Hoài Thương đã xem, sau khi đăng nhập qua hp-qt01',
    'Trịnh Hoài Thương duyệt qua hp-qt01',
    'Quyền có hiệu lực: Xem hồ sơ, nhóm Cán bộ, công chức, viên chức',
    'Quyền có hiệu lực: Cập nhật hồ sơ, nhóm Cán bộ, công chức, viên chức',
    'Yêu cầu được duyệt xong',
    'Quyền kết thúc: Cập nhật hồ sơ, nhóm Cán bộ, công chức, viên chức, bị thu hồi',
    'Quyền kết thúc: Xem hồ sơ, nhóm Cán bộ, công chức, viên chức, người giữ tự thôi',
  ]);
  expect(new Set(steps.filter(mails))).toEqual(
    new Set([
      'Gửi thư hỏi duyệt tới Bùi Khắc Tường',
      'Gửi thư biên nhận quyết định tới Bùi Khắc Tường',
      'Gửi thư hỏi duyệt tới Trịnh Hoài Thương',
      'Gửi thư báo kết quả tới Mạc Diệp Anh',
    ]),
  );
  await anh.follow('Nhật ký đầy đủ');
  await anh.page.locator('th .code').first().waitFor();
  await anh.look('request-events');
  const events = await anh.page.locator('th .code').allInnerTexts();
  expect(events.filter((event) => event !== 'message.sent')).toEqual([
    'request.submitted',
    'request.planned',
    'task.asked',
    'task.decided',
    'task.asked',
    'task.seen',
    'task.decided',
    'grant.applied',
    'grant.applied',
    'request.approved',
  ]);
  expect(anh.complaints()).toEqual([]);
});

describe('other ends', () => tellOtherEnds(players));
