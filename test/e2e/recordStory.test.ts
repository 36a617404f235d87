import { stableId } from '../../cli/seed/stableId.ts';
import { approveByMail } from './support/accountActs.ts';
import { ask, goTo, openMail, signInThroughAccount } from './support/acts.ts';
import { chapter } from './support/chapter.ts';
import { auditEvents } from './support/auditEvents.ts';
import { takePicture } from './support/picture.ts';
import { UNIT, usePlayers } from './support/players.ts';
import { DESK, type Visitor } from './support/visitor.ts';

/** Whose dossier the department keeps, and whose the sub-department. */
const THUONG = stableId('officer', 'CHQ20:clerk1');
const ANH = stableId('officer', 'CHQ20_C01_D1:deputy1');

const players = usePlayers();
let custodian: Visitor;

const section = (visitor: Visitor, name: string) => visitor.page.getByRole('region', { name, exact: true });
const schooling = () => section(custodian, 'Đào tạo, bồi dưỡng');
const writable = ({ page }: Visitor) => page.getByRole('button', { name: 'Cập nhật' }).count();
const lastRow = () => schooling().getByRole('group', { name: /^Dòng/ }).last();
const see = (visitor: Visitor, officerId: string, search = '') =>
  visitor.page.goto(`${players.stage.house.web}/dossiers/${officerId}${search}`);

chapter('the custodian finds an officer without diacritics and opens the dossier', async () => {
  const { stage } = players;
  custodian = await stage.visitor(DESK);
  await custodian.page.goto(`${stage.house.web}/sign-in`);
  await signInThroughAccount(custodian, stage.cast('records_officer'));
  await goTo(custodian, 'Hồ sơ cán bộ');
  await custodian.sees('hồ sơ trong phạm vi của bạn');
  await custodian.look('records-list');
  await custodian.write(/^Tên hoặc số hiệu/, 'trinh hoai thuong');
  await custodian.sees(/hồ sơ khớp/);
  await custodian.follow('Trịnh Hoài Thương');
  await custodian.sees('Đơn vị bạn quản lý hồ sơ này');
  await custodian.look('record-own');
});

chapter('a course is added: what is missing is named at its field, then it is recorded', async () => {
  await schooling().getByRole('button', { name: 'Cập nhật' }).click();
  await custodian.press('Thêm dòng');
  await lastRow().getByLabel('Tên trường').fill('Trường Hải quan Việt Nam');
  await lastRow().getByLabel('Từ ngày').fill('02/03/2026');
  await lastRow().getByRole('combobox', { name: 'Hình thức' }).click();
  await custodian.page.getByRole('option', { name: 'Bồi dưỡng' }).click();
  await custodian.press('Ghi bản mới');
  await lastRow().getByText('Chưa nhập').waitFor();
  await custodian.look('record-fault');
  await lastRow().getByLabel('Ngành học').fill('Trị giá hải quan');
  await custodian.press('Ghi bản mới');
  await custodian.sees('Đã ghi bản 2');
  expect(custodian.complaints().filter((one) => !one.startsWith('401'))).toEqual([expect.stringMatching(/^422 PUT/)]);
});

chapter('it was recorded wrongly and is corrected; the history tells both, with the differences', async () => {
  await schooling().getByRole('button', { name: 'Cập nhật' }).click();
  await custodian.page.getByRole('radio', { name: /^Đính chính/ }).check();
  await lastRow().getByLabel('Ngành học').fill('Xuất xứ hàng hóa');
  await lastRow().getByLabel('Văn bằng').fill('Chứng nhận');
  await custodian.press('Ghi bản mới');
  await custodian.sees('Đã ghi bản 3');
  await schooling().getByText('Lịch sử, 2 bản trước').click();
  const [last, wrong, first] = await schooling().locator('.section-history > ol > li').allInnerTexts();
  expect(last).toMatch(/Hiện hành[^]*Đính chính bản 2[^]*Trị giá hải quan[^]*Xuất xứ hàng hóa[^]*Chứng nhận/);
  expect(wrong).toMatch(/Bản 3 đã đính chính[^]*Trị giá hải quan[^]*bởi Phùng Thị Nhàn qua hp-nd01/);
  expect(first).toMatch(/Bản đầu tiên/);
  await custodian.look('record-history');
  await custodian.page.evaluate("document.getElementById('schooling').scrollIntoView()");
  await takePicture(custodian, 'dossier', { width: 1440, height: 1180 });
});

chapter('as on an earlier day the course is not there, and nothing is offered to be changed', async () => {
  await see(custodian, THUONG, '?on=2026-01-01');
  await custodian.sees('Hồ sơ như vào ngày 01/01/2026');
  await schooling().getByText('Bản 1, từ').waitFor();
  expect(await schooling().locator('.section-facts').first().innerText()).not.toContain('Xuất xứ hàng hóa');
  expect(await writable(custodian)).toBe(0);
  await custodian.look('record-past');
  await custodian.follow('Về hiện tại');
  await schooling().getByText('Xuất xứ hàng hóa').first().waitFor();
  expect(custodian.complaints()).toEqual([]);
});

chapter('a sensitive section opens by pressing, and each opening is on the record', async () => {
  const family = section(custodian, 'Quan hệ gia đình');
  await family.getByText('mỗi lần mở đều được ghi vào nhật ký').waitFor();
  expect(await auditEvents(players.stage.house, THUONG)).not.toContain('dossier.sensitive_opened');
  await family.getByRole('button', { name: 'Mở mục này' }).click();
  await family.getByText('Thành viên gia đình').waitFor();
  await custodian.look('record-opened');
  expect(await auditEvents(players.stage.house, THUONG)).toContain('dossier.sensitive_opened');
});

chapter('two write at once: the slower sees what the faster changed, and keeps what was typed', async () => {
  const other = await custodian.page.context().newPage();
  await other.goto(custodian.page.url());
  for (const [page, phone] of [[custodian.page, '0912 345 678'], [other, '0987 654 321']] as const) {
    const contact = page.getByRole('region', { name: 'Liên hệ, giấy tờ', exact: true });
    await contact.getByRole('button', { name: 'Cập nhật' }).click();
    await contact.getByLabel('Điện thoại di động').fill(phone);
  } // prettier-ignore
  await other.getByRole('button', { name: 'Ghi bản mới' }).click();
  await other.getByText('Đã ghi bản 2').waitFor();
  await other.close();
  await custodian.press('Ghi bản mới');
  await custodian.sees('Phùng Thị Nhàn đã ghi bản 2 trong lúc bạn nhập');
  await custodian.sees('Cả hai cùng sửa: Điện thoại di động.');
  await custodian.look('record-superseded');
  await custodian.press('Ghép điều tôi nhập vào bản 2');
  await custodian.press('Ghi bản mới');
  await custodian.sees('Đã ghi bản 3');
  await section(custodian, 'Liên hệ, giấy tờ').getByText('0912345678').first().waitFor();
  expect(custodian.complaints()).toEqual([expect.stringMatching(/^409 PUT/)]);
});

chapter('a superior reads down and cannot write; the page names the article', async () => {
  await see(custodian, ANH);
  await custodian.sees('Bạn xem được nhưng không điều chỉnh được hồ sơ này');
  await custodian.sees(/Cấp trên được xem, không được điều chỉnh/);
  await section(custodian, 'Nhân thân').getByText('Mạc Diệp Anh').waitFor();
  expect(await writable(custodian)).toBe(0);
  await custodian.look('record-superior');
});

chapter('a stranger gets nothing', async () => {
  const { anh, stage } = players;
  await anh.page.goto(`${stage.house.web}/sign-in`);
  await signInThroughAccount(anh, stage.cast('requester'));
  await see(anh, ANH);
  await anh.sees('Hồ sơ này không mở được cho bạn');
  expect(anh.complaints()).toEqual([`404 GET /api/dossiers/${ANH}`]);
});

chapter('with one group’s permission she reads its sections; the others say how to ask', async () => {
  const { anh, head, admin, stage } = players;
  const reason = 'Rà soát hồ sơ của Chi cục';
  await ask(anh, { group: 'Cán bộ, công chức, viên chức', permissions: ['Xem hồ sơ'], unit: UNIT, reason });
  await approveByMail(head, await stage.mailbox.next(stage.cast('head_of_sub_department').mail, /Cần duyệt/));
  await openMail(admin, await stage.mailbox.next(stage.cast('admin_officer').mail, /Cần duyệt/), 'Đăng nhập để quyết định');
  await signInThroughAccount(admin, stage.cast('admin_officer'));
  await admin.press('Duyệt');
  await stage.mailbox.next(stage.cast('requester').mail, /Đã duyệt/);
  await see(anh, ANH);
  await section(anh, 'Sức khỏe').getByText('Khoản 5 Điều 10').waitFor();
  expect(await writable(anh)).toBe(0);
  await anh.look('record-closed-sections');
  await section(anh, 'Đào tạo, bồi dưỡng').getByRole('link', { name: 'Xin quyền xem nhóm này' }).click();
  await anh.sees('Xin cấp quyền');
}); // prettier-ignore
