import type { Page, Request } from 'playwright-core';
import type { Me, Packet } from '../../web/api/shapes.ts';
import { axeFindings, shoot } from '../support/browser.ts';
import { custodian } from './fixtures/cases.ts';
import { portUser, specialist, uuid } from './fixtures/people.ts';
import { correction, packet, review, statedCorrection } from './fixtures/reviews.ts';
import { problem, reply, signedInAs } from './support/fakeApi.ts';
import { phone } from './support/openPage.ts';
import { reviewApi } from './support/reviewApi.ts';
import { useWeb } from './support/useWeb.ts';

const keeper: Me = { ...custodian, account: portUser };
const CHI = uuid(7);
const path = `/reviews/packets/${packet.id}?officer=${CHI}`;
const press = async (page: Page, keys: string) => {
  for (const key of keys) await page.keyboard.press(key);
};
const bodyOf = (asked: Request[], part: string) => asked.find((request) => request.url().endsWith(part))?.postDataJSON() as unknown; // prettier-ignore

describe('comparing records with the paper, over a packet that remembers', () => {
  const web = useWeb();
  async function opened(change: Partial<Packet> = {}, size?: { width: number; height: number }) {
    const api = reviewApi(change);
    const found = await web.open(path, { ...signedInAs(keeper), ...api.answers }, size);
    await found.page.getByRole('heading', { level: 2, name: 'Hoàng Quỳnh Chi' }).waitFor({ state: 'attached' });
    await found.page.getByRole('rowheader', { name: 'Họ và tên khai sinh' }).waitFor();
    const items = () => api.people.get(CHI)!.items;
    const saved = () => found.page.getByText(/^Đã lưu/).waitFor();
    return { ...found, api, items, saved };
  }

  test('a section is attested by nine keys, and goes to the server in fewer calls than keys', async () => {
    const { page, api, items, saved, close } = await opened();
    await press(page, '111111111');
    await saved();
    expect(items()[0]).toMatchObject({ state: 'attested', timely: true, accurate: true });
    expect(api.sent.length).toBeLessThan(9);
    await page.getByText('7 trên 7 đã xét').first().waitFor();
    await page.reload();
    await page.getByText('7 trên 7 đã xét').first().waitFor();
    await close();
  });

  test('a mismatch opens a correction and takes a note; taken back by Z, it is gone', async () => {
    const { page, items, saved, close } = await opened();
    await press(page, 'jj2');
    await page.getByText('DC-2024-00031').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Giấy khai sinh ghi 24/07/1989, tờ 1');
    await shoot(page, 'reviews-mismatch');
    await page.keyboard.press('Escape');
    await saved();
    expect(items()[0]).toMatchObject({ verdicts: { dateOfBirth: 'mismatch' }, note: 'Giấy khai sinh ghi 24/07/1989, tờ 1' }); // prettier-ignore
    await press(page, 'zz');
    await page.getByText('DC-2024-00031').waitFor({ state: 'detached' });
    await saved();
    expect(items()[0]).toMatchObject({ verdicts: {}, note: null });
    await close();
  });

  test('while the server is away nothing is lost, not even by a reload; then it is kept by itself', async () => {
    const { page, api, items, saved, close } = await opened();
    api.gate.answer = () => problem(503, 'unavailable', 'Máy chủ đang bận', 'Busy');
    await press(page, '13');
    await page.getByText('Chưa lưu được 1 mục').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByText('Chưa lưu được 1 mục').waitFor();
    await page.getByText('2 trên 7 đã xét').waitFor();
    api.gate.answer = null;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await saved();
    expect(items()[0]).toMatchObject({ verdicts: { fullName: 'match', otherName: 'paper_missing' } });
    expect(await page.evaluate('Object.keys(localStorage).filter((key) => key.includes("review"))')).toEqual([]);
    await close();
  });

  test('a section that got a new entry is shown anew: what still stands is kept, the changed field is asked again', async () => {
    const { page, items, saved, close } = await opened();
    await press(page, '111');
    await saved();
    const [identity] = items();
    Object.assign(identity!, { newestVersion: 3, version: 3, values: { ...identity!.values, otherName: 'Chi Chi' }, changed: ['otherName'], verdicts: {} }); // prettier-ignore
    await press(page, '1');
    await page.getByText('vừa có bản mới').waitFor();
    await page.getByText('Chi Chi').waitFor();
    await saved();
    expect(identity!.verdicts).toEqual({ fullName: 'match', dateOfBirth: 'match', sex: 'match' });
    await close();
  });

  test('in bulk, all that will be confirmed shows before; what changed is left, and each section tells its result', async () => {
    const { page, items, close } = await opened();
    await page.getByRole('button', { name: 'Xác nhận 13 trường chưa xét là khớp' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Để lại xét riêng vì đã đổi: Bậc lương, Hệ số lương').waitFor();
    const act = dialog.getByRole('button', { name: 'Xác nhận 13 trường' });
    expect(await act.isDisabled()).toBe(true);
    for (const statement of ['Cập nhật kịp thời', 'Chính xác'])
      await dialog.getByRole('group', { name: statement }).getByRole('button', { name: 'Có' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'reviews-bulk');
    await act.click();
    await dialog.getByText('đã xác nhận cả mục').waitFor();
    await dialog.getByText('đã lưu, còn trường cần xét').waitFor();
    expect(items().map(({ state, timely }) => [state, timely])).toEqual([['attested', true], ['open', null], ['open', null]]); // prettier-ignore
    await close();
  });

  test('on a phone it goes by touch; the list of people is a drawer', async () => {
    const { page, items, saved, close } = await opened({}, phone);
    const place = page.getByRole('group', { name: 'So Quê quán với hồ sơ giấy' });
    await place.getByRole('button', { name: 'Thiếu giấy' }).click();
    await saved();
    expect(items()[0]!.verdicts).toEqual({ hometown: 'paper_missing' });
    await page.getByRole('button', { name: /Hoàng Quỳnh Chi/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /Thạch Bảo Yến/ })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Thạch Bảo Yến' }).waitFor({ state: 'attached' });
    await close();
  });

  test('what is closed to the account cannot be compared, and who only looks on has no buttons', async () => {
    const { page, close } = await opened({ may: { attest: false, sign: false }, holder: specialist.officer });
    await page.getByText('Bạn xem, không sửa.').waitFor();
    await page.getByText('7 trường, ẩn: mục nhạy cảm').waitFor();
    await press(page, '1');
    expect(await page.getByRole('group', { name: /với hồ sơ giấy/ }).count()).toBe(0);
    expect(await page.getByText('0 trên 7 đã xét').count()).toBe(1);
    await close();
  });

  test('the head signs for numbers, and an old sign-in leads to a fresh one and back', async () => {
    const { page, close } = await web.open(path, {
      ...reviewApi({ may: { attest: false, sign: true }, counts: { ...packet.counts, open: 0 } }).answers,
      'POST /review-packets/:/signature': () => problem(401, 'sign_in_again', 'Đăng nhập lại', 'Sign in again'),
    });
    await page.getByRole('button', { name: 'Ký xác nhận gói' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('117').waitFor();
    await dialog.getByRole('button', { name: 'Ký xác nhận' }).click();
    const way = dialog.getByRole('link', { name: 'Đăng nhập lại bằng thư' });
    expect(await way.getAttribute('href')).toContain(encodeURIComponent(packet.id));
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'reviews-sign');
    await close();
  });

  test('a review started by hand tells before what it holds', async () => {
    const page_ = { items: [], next: null };
    const { page, asked, close } = await web.open('/reviews', {
      ...signedInAs(specialist),
      'GET /accounts/:': () => problem(404, 'not_found', '', ''),
      'GET /reviews': () => page_,
      'GET /reviews/:': () => review,
      'POST /reviews': () => reply(201, { id: review.id, no: review.no }),
      'POST /reviews/preview': () => ({ dossiers: 248, items: 744, packets: 6, units: 4, unitsWithoutHolder: 1, remindAt: ['2024-10-22T01:00:00Z'], closesAt: '2024-10-29T10:00:00Z', sections: ['identity'], citation: review.citation }), // prettier-ignore
    });
    await page.getByRole('button', { name: 'Mở đợt rà soát' }).click();
    await page.getByText('248 hồ sơ, 744 mục').waitFor();
    await page.getByText('1 đơn vị chưa có người rà soát').waitFor();
    await page.getByLabel('Tên đợt').fill('Rà soát sau sáp nhập');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'reviews-start');
    await page.getByRole('button', { name: 'Mở đợt và báo cho người rà soát' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rà soát hồ sơ quý IV/2024' }).waitFor();
    expect(bodyOf(asked, '/api/reviews')).toEqual({ scopeUnitId: specialist.officer.unit.id, title: 'Rà soát sau sáp nhập' }); // prettier-ignore
    await close();
  });

  test('a correction ends by a statement that the head refuses with a reason, not without', async () => {
    const one = `/corrections/${correction.id}`;
    const stating = await web.open(one, { ...signedInAs(specialist), 'GET /corrections/:': () => correction, 'POST /corrections/:/statement': () => ({ correctionId: correction.id, state: 'stated' }) }); // prettier-ignore
    await stating.page.getByRole('radio', { name: /Hồ sơ vốn đúng/ }).check();
    await stating.page.getByLabel('Vì sao hồ sơ trên hệ thống đúng').fill('Tờ 8 là bản dự thảo');
    const told = stating.page.waitForResponse((answer) => answer.url().endsWith('/statement'));
    await stating.page.getByRole('button', { name: 'Gửi thủ trưởng xác nhận' }).click();
    await told;
    expect(bodyOf(stating.asked, '/statement')).toEqual({ outcome: 'found_right', reason: 'Tờ 8 là bản dự thảo' });
    await stating.close();
    const { page, asked, close } = await web.open(one, { 'GET /corrections/:': () => statedCorrection, 'POST /corrections/:/answer': () => ({ correctionId: correction.id, state: 'open' }) }); // prettier-ignore
    await page.getByRole('button', { name: 'Chưa xác nhận' }).click();
    await page.getByText('Viết lý do, rồi bấm lại').waitFor();
    await page.getByLabel('Lý do chưa xác nhận').fill('Cần bản sao quyết định');
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/answer'));
    await page.getByRole('button', { name: 'Chưa xác nhận' }).click();
    await answered;
    expect(bodyOf(asked, '/answer')).toEqual({ confirmed: false, because: 'Cần bản sao quyết định' });
    await close();
  });

  test('who reads a dossier through an account reports a problem in a section', async () => {
    const { page, asked, close } = await web.open(`/dossiers/${uuid(8)}`, signedInAs(specialist));
    await page.getByRole('button', { name: 'Báo sai sót' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi báo sai sót' }).click();
    await dialog.getByText('Chọn ít nhất một trường').waitFor();
    await dialog.getByRole('checkbox', { name: 'Quê quán' }).check();
    await dialog.getByLabel('Sai thế nào').fill('Quê quán ở An Dương');
    await dialog.getByLabel('Căn cứ').fill('Giấy khai sinh số 12');
    await dialog.getByText('Đường duyệt').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'reviews-report');
    await dialog.getByRole('button', { name: 'Gửi báo sai sót' }).click();
    await dialog.getByText('Đã gửi, số YC-2024-04901').waitFor();
    expect(bodyOf(asked, '/api/requests')).toEqual({
      kind: 'record.problem',
      form: { accountId: specialist.account!.id, officerId: uuid(8), section: 'identity', fields: ['hometown'], reason: 'Quê quán ở An Dương', basis: 'Giấy khai sinh số 12' },
    }); // prettier-ignore
    await close();
  });
});
