import { approveByMail } from './support/accountActs.ts';
import { ask, openMail, signInByLink, signInThroughAccount } from './support/acts.ts';
import { chapter } from './support/chapter.ts';
import { takePicture } from './support/picture.ts';
import { UNIT, usePlayers } from './support/players.ts';
import { confirmTheRest, pressKeys } from './support/reviewActs.ts';
import { DESK } from './support/visitor.ts';

const TITLE = 'Rà soát sau sáp nhập đơn vị';
const NOTE = 'Tờ khai năm 2024 ghi số khác, tờ 3';
const players = usePlayers();
let packet: string;

chapter('the officer gets the right to keep the records of her unit, and signs in through her account', async () => {
  const { anh, head, admin, stage } = players;
  const { mailbox, cast, house } = stage;
  await signInByLink(anh, stage, cast('requester'));
  const permissions = ['Xem hồ sơ', 'Cập nhật hồ sơ'];
  await ask(anh, {
    group: 'Cán bộ, công chức, viên chức',
    permissions,
    unit: UNIT,
    reason: 'Rà soát hồ sơ của đơn vị',
  });
  await approveByMail(head, await mailbox.next(cast('head_of_sub_department').mail, /Cần duyệt/));
  await openMail(admin, await mailbox.next(cast('admin_officer').mail, /Cần duyệt/), 'Đăng nhập để quyết định');
  await signInThroughAccount(admin, cast('admin_officer'));
  await admin.press('Duyệt');
  await mailbox.next(cast('requester').mail, /Đã duyệt/);
  await anh.page.goto(`${house.web}/sign-in`);
  await signInThroughAccount(anh, cast('requester'));
  anh.complaints();
  expect(head.complaints()).toEqual([]);
});

chapter('the head starts a review by hand on a phone; what it holds and its days show before', async () => {
  const { head, stage } = players;
  await signInByLink(head, stage, stage.cast('head_of_sub_department'));
  await head.page.goto(`${stage.house.web}/reviews`);
  await head.sees('Không có đợt rà soát nào đang chạy');
  await head.press('Mở đợt rà soát');
  await head.sees(/hồ sơ, .* mục$/);
  await head.sees(/^nhắc .*, đóng /);
  await head.write('Tên đợt', TITLE);
  await head.press('Mở đợt và báo cho người rà soát');
  await head.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await head.page.locator('#packets .review-row').first().waitFor();
  await head.look('review-opened');
  expect(head.complaints()).toEqual([]);
});

chapter('one mail tells her; she compares a section by nine keys, and a mismatch opens a correction', async () => {
  const { anh, stage } = players;
  const { mailbox, cast } = stage;
  await openMail(anh, await mailbox.next(cast('requester').mail, /cần đối chiếu với hồ sơ giấy/), 'Mở đợt rà soát');
  await anh.page.locator('#packets').getByRole('link').first().click();
  await anh.sees('Im lặng không phải xác nhận');
  packet = new URL(anh.page.url()).pathname;
  await anh.page.locator('tr[data-on]').waitFor();
  await pressKeys(anh, '113111111');
  await anh.sees('7 trên 7 đã xét');
  await anh.page.getByRole('rowheader', { name: 'Điện thoại di động' }).click();
  const phone = anh.page.getByRole('group', { name: 'So Điện thoại di động với hồ sơ giấy' });
  await phone.getByRole('button', { name: 'Sai lệch' }).click();
  await anh.sees(/DC-\d{4}-\d{5}/);
  await anh.write('Hồ sơ giấy ghi gì, tờ nào', NOTE);
  await anh.page.keyboard.press('Escape');
  await anh.sees(/^Đã lưu/);
  await anh.look('review-packet');
  await takePicture(anh, 'review', DESK);
  expect(anh.complaints()).toEqual([]);
});

chapter('what is left of the person is confirmed in bulk, and the next one too', async () => {
  const { anh } = players;
  for (let person = 0; person < 2; person++) {
    await anh.press(/^Xác nhận \d+ trường chưa xét là khớp/);
    const dialog = anh.page.getByRole('dialog');
    for (const name of ['Cập nhật kịp thời', 'Chính xác'])
      await dialog.getByRole('group', { name }).getByRole('button', { name: 'Có' }).click();
    await dialog.getByRole('button', { name: /^Xác nhận \d+ trường$/ }).click();
    await dialog.getByText('đã xác nhận cả mục').first().waitFor();
    await dialog.getByRole('button', { name: 'Xong' }).click();
    await anh.sees(/^Đã xét hết hồ sơ của/);
    await pressKeys(anh, 'n');
    await anh.page.getByText(/^Đã xét hết hồ sơ của/).waitFor({ state: 'detached' });
  }
  await confirmTheRest(anh, packet.split('/').at(-1)!);
  await anh.page.reload();
  await anh.sees('đã xong');
  await anh.sees('100%');
  expect(anh.complaints()).toEqual([]);
});

chapter('the correction is ended by a new entry of the record', async () => {
  const { anh, stage } = players;
  await anh.page.goto(`${stage.house.web}/corrections`);
  await anh.sees('rà soát hồ sơ');
  await anh.page.locator('.review-row a').first().click();
  await anh.sees(NOTE);
  await anh.look('correction');
  await anh.write('Điện thoại di động', '0912 345 678');
  await anh.press('Ghi bản mới, kết thúc điều chỉnh');
  await anh.sees('Hồ sơ đã sửa');
  expect(anh.complaints()).toEqual([]);
});

chapter('the head signs the packet off on a phone; then nothing of it can be changed', async () => {
  const { anh, head, stage } = players;
  await confirmTheRest(anh, packet.split('/').at(-1)!);
  await head.page.goto(`${stage.house.web}/reviews`);
  await head.sees('Chờ bạn ký');
  await head.page.goto(stage.house.web + packet);
  await head.press('Ký xác nhận gói');
  await head.sees('Trường sai lệch');
  await head.look('review-sign');
  await head.page.getByRole('dialog').getByRole('button', { name: 'Ký xác nhận' }).click();
  await head.sees(/^Đã ký/);
  await head.look('review-signed');
  await anh.page.goto(stage.house.web + packet);
  await anh.sees('Gói đã ký; kết quả không sửa được nữa.');
  expect(await anh.page.getByRole('group', { name: /với hồ sơ giấy/ }).count()).toBe(0);
  expect([...anh.complaints(), ...head.complaints()]).toEqual([]);
});
