import { stableId } from '../../cli/seed/stableId.ts';
import {
  ask,
  chooseWhat,
  dayAfter,
  goOnToCheck,
  goTo,
  openMail,
  send,
  signInByLink,
  signInThroughAccount,
} from './support/acts.ts';
import { chapter } from './support/chapter.ts';
import type { CaughtMail } from './support/mailbox.ts';
import { takePicture } from './support/picture.ts';
import { openStage, type Stage } from './support/stage.ts';
import { DESK, PHONE, type Visitor } from './support/visitor.ts';

const UNIT = { typed: 'dinh vu', name: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ' };
const REASON = 'Nhận phần việc của người chuyển công tác từ 10/10; cần cập nhật hồ sơ của đơn vị trước 25/10.';
/** The deputy head of that unit, as the seed draws the name. */
const DEPUTY = { name: 'Ngô Khánh Hồng', mail: 'hongnk@haiquan.example' };
/** Somebody of the same unit, whose dossier is closed at first. */
const COLLEAGUE = stableId('officer', 'CHQ20_C01:staff1');

let stage: Stage;
let { house, mailbox, cast } = {} as Stage;
let anh: Visitor;
let head: Visitor;
let admin: Visitor;
let asked: CaughtMail;

const dossier = () => anh.page.request.get(`${house.web}/api/dossiers/${COLLEAGUE}`);

beforeAll(async () => {
  stage = await openStage();
  ({ house, mailbox, cast } = stage);
  anh = await stage.visitor(DESK);
  head = await stage.visitor(PHONE);
  admin = await stage.visitor(DESK);
}, 300_000);
afterAll(() => stage?.close(), 60_000);

chapter('an officer signs in by the one-time link in a mail', async () => {
  await anh.page.goto(house.web);
  await anh.sees('Chọn một trong hai cách');
  await anh.look('sign-in');
  await signInByLink(anh, stage, cast('requester'));
  await anh.sees('Không còn việc nào chờ bạn');
  await anh.look('inbox-empty');
  expect(anh.complaints()).toEqual(['401 GET /api/me']);
});

chapter('dossiers are closed to her, and the page says by which article', async () => {
  await goTo(anh, 'Hồ sơ cán bộ');
  await anh.sees('Phiên này chưa mở được hồ sơ nào');
  await anh.sees('Điều 10, Quy chế kèm Quyết định 240/QĐ-TCHQ');
  await anh.look('dossiers-closed');
  expect((await dossier()).status()).toBe(404);
  expect(anh.complaints()).toEqual([]);
});

chapter('she asks for a permission: conflicts and who approves show before she sends it', async () => {
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
  await openMail(head, asked, 'Xem và quyết định');
  await head.sees('Bạn đã quyết định yêu cầu này');
  await head.look('used-link');
  expect(head.complaints()).toEqual(['409 GET /d/…']);
});

chapter('the admin officer signs in through the admin account and decides the second stage', async () => {
  const mail = await mailbox.next(cast('admin_officer').mail, /Cần duyệt/);
  await openMail(admin, mail, 'Đăng nhập để quyết định');
  await signInThroughAccount(admin, cast('admin_officer'));
  await admin.sees(REASON);
  await admin.look('inbox-task');
  await admin.press('Duyệt');
  await admin.sees('Biên nhận');
  await admin.look('inbox-receipt');
  expect(admin.complaints()).toEqual(['401 GET /api/me']);
});

chapter('the permission is in force: signed in through her account she edits what was closed before', async () => {
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
    await anh.sees('Không tìm thấy');
    await anh.look('dossier-closed-again');
    expect((await dossier()).status()).toBe(404);
    await goTo(anh, 'Hồ sơ cán bộ');
    await anh.sees('Phiên này chưa mở được hồ sơ nào');
    expect(anh.complaints()).toEqual(['404 GET /api/dossiers/' + COLLEAGUE]);
    expect(head.complaints()).toEqual([]);
  },
);

chapter('the timeline and the audit events show every step', async () => {
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
    'Quyền có hiệu lực',
    'Quyền có hiệu lực',
    'Yêu cầu được duyệt xong',
  ]);
  expect(new Set(steps.filter(mails))).toEqual(
    new Set(['Bùi Khắc Tường', 'Trịnh Hoài Thương', 'Mạc Diệp Anh'].map((name) => `Gửi thư tới ${name}`)),
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

describe('other ends', () => {
  const reasons = {
    training: 'Tổng hợp kết quả bồi dưỡng quý IV',
    quotas: 'Lập báo cáo biên chế năm',
    inspection: 'Phục vụ đợt kiểm tra kỷ luật',
  };
  const READ = ['Xem hồ sơ'];
  let toWithdraw: CaughtMail;
  let toDeny: CaughtMail;

  const nextAsk = () => mailbox.next(cast('head_of_sub_department').mail, /Cần duyệt/);

  chapter('three more requests wait for the head', async () => {
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
});
