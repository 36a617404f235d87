import type { Page, Request } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { erasedFamily, firstPage, narrowDossier, openedFamily, ownDossier, pastDossier, secondPage } from './fixtures/dossiers.ts'; // prettier-ignore
import { dinhVu, specialist, uuid } from './fixtures/people.ts';
import { superiorDossier } from './fixtures/records.ts';
import { problem, signedInAs, type Answers } from './support/fakeApi.ts';
import { cutOff, phone } from './support/openPage.ts';
import { useWeb } from './support/useWeb.ts';

const path = `/dossiers/${uuid(8)}`;
const answers: Answers = {
  ...signedInAs(specialist),
  'GET /dossiers': (request) => (request.url().includes('cursor=') ? secondPage : firstPage),
  'GET /dossiers/:': () => ownDossier,
  'POST /dossiers/:/sections/:/opening': () => openedFamily,
};
const showing = (dossier: unknown): Answers => ({ 'GET /dossiers/:': () => dossier });
const none = { items: [], next: null, total: 0 };
const bodyOf = (request: Request | undefined) => request?.postDataJSON() as Record<string, unknown>;
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const schooling = (page: Page) => card(page, 'Đào tạo, bồi dưỡng');
const queryOf = (request: Request | undefined) =>
  Object.fromEntries(new URL(request?.url() ?? 'http://none').searchParams);

const asIs = () => Promise.resolve();
async function edit(page: Page): Promise<void> {
  await schooling(page).getByRole('button', { name: 'Cập nhật' }).click();
}

describe('the pages of personnel records, over fixtures', () => {
  const web = useWeb();
  const open = (to: string, replaced: Answers = {}, size?: { width: number; height: number }) =>
    web.open(to, { ...answers, ...replaced }, size);

  test.each<[string, string, string, Answers, (page: Page) => Promise<unknown>]>([
    ['list', '/dossiers', 'Hồ sơ cán bộ', {}, asIs],
    ['list-narrow', `/dossiers?q=yen&unit=${dinhVu.id}&branch=true&rank=08.051&missing=health`, 'Hồ sơ cán bộ', { 'GET /dossiers': () => none }, asIs],
    ['list-empty', '/dossiers', 'Hồ sơ cán bộ', { 'GET /dossiers': () => none }, asIs],
    ['list-error', '/dossiers', 'Hồ sơ cán bộ', { 'GET /dossiers': () => problem(500, 'internal', 'Có lỗi ở máy chủ', 'Failed') }, asIs],
    ['own', path, 'Thạch Bảo Yến', {}, asIs],
    ['own-history', path, 'Thạch Bảo Yến', {}, (page) => page.getByText('Lịch sử, 2 bản trước').click()],
    ['own-opened', path, 'Thạch Bảo Yến', {}, (page) => page.getByRole('button', { name: 'Mở mục này' }).click()],
    ['own-editing', path, 'Thạch Bảo Yến', {}, edit],
    ['superior', path, superiorDossier.officer.name, showing(superiorDossier), asIs],
    ['narrow', path, 'Thạch Bảo Yến', showing(narrowDossier), asIs],
    ['past', `${path}?on=2023-10-17&known=2023-10-17`, 'Thạch Bảo Yến', showing(pastDossier), asIs],
  ])('%s is sound for axe on a desk and on a phone, and never scrolls sideways', async (name, to, title, replaced, act) => {
    const { page, complaints, close } = await open(to, replaced);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await act(page);
    await page.waitForLoadState('networkidle');
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    await page.setViewportSize({ width: 1440, height: 1900 });
    await shoot(page, `dossier-${name}-desk`);
    for (const size of [{ width: 320, height: 700 }, phone]) {
      await page.setViewportSize(size);
      expect([name, size.width, await cutOff(page)]).toEqual([name, size.width, []]);
    }
    await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')");
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'light')");
    await page.setViewportSize({ ...phone, height: 2400 });
    await shoot(page, `dossier-${name}-phone`);
    expect(complaints).toEqual([]);
    await close();
  }); // prettier-ignore

  test('the filter stands in the address, and what it says is asked; more is loaded on wish', async () => {
    const { page, asked, close } = await open(`/dossiers?unit=${dinhVu.id}&branch=true&missing=family`);
    await page.getByText('10.512 hồ sơ khớp').waitFor();
    expect(await page.getByRole('checkbox', { name: /cấp dưới/ }).isChecked()).toBe(true);
    await page.getByLabel(/^Tên hoặc số hiệu/).fill(' bao yen ');
    await page.waitForURL(/q=bao/);
    await page.getByRole('combobox', { name: 'Ngạch' }).click();
    await page.getByRole('option', { name: /^08\.051/ }).click();
    await page.waitForURL(/rank=08\.051/);
    await page.waitForLoadState('networkidle');
    const lists = asked.filter((request) => new URL(request.url()).pathname === '/api/dossiers');
    expect(queryOf(lists.at(-1))).toEqual({ limit: '50', q: 'bao yen', unitId: dinhVu.id, under: 'true', rank: '08.051', missing: 'family' }); // prettier-ignore
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await page.getByRole('button', { name: 'Xem thêm' }).waitFor({ state: 'detached' });
    expect(await page.locator('.dossiers tbody tr').count()).toBe(12);
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await page.getByText('hồ sơ trong phạm vi của bạn').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await close();
  });

  test('the history tells what each entry changed, and marks the one that was wrong', async () => {
    const { page, close } = await open(path);
    await page.getByText('Lịch sử, 2 bản trước').click();
    const entries = schooling(page).locator('.section-history > ol > li');
    expect(await entries.count()).toBe(3);
    const [last, wrong, first] = await entries.allInnerTexts();
    expect(last).toMatch(/Bản 3[^]*Hiện hành[^]*Đính chính bản 2[^]*Tiếng Anh B1[^]*Tiếng Anh B2/);
    expect(wrong).toMatch(/Bản 3 đã đính chính[^]*trống[^]*Tiếng Anh B1[^]*Trị giá hải quan/);
    expect(wrong).not.toContain('Học viện Tài chính');
    expect(first).toMatch(/Bản đầu tiên[^]*khi lập hồ sơ điện tử/);
    await close();
  });

  test('as on a day and as known then is asked for, and there nothing is offered to be changed', async () => {
    const { page, asked, close } = await open(path);
    await page.getByRole('button', { name: 'Xem tại ngày…' }).click();
    await page.getByLabel('Đúng vào ngày').fill('17/10/2023');
    await page.getByLabel(/Theo điều đã ghi/).fill('18/10/2023');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('Hồ sơ như vào ngày 17/10/2023').waitFor();
    expect(new URL(page.url()).search).toBe('?on=2023-10-17&known=2023-10-18');
    await page.waitForLoadState('networkidle');
    expect(queryOf(asked.findLast((request) => request.url().includes(path)))).toEqual({ on: '2023-10-17', knownAt: '2023-10-18T16:59:59.000Z' }); // prettier-ignore
    expect(await page.getByRole('button', { name: 'Cập nhật' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Về hiện tại' }).click();
    await page.getByRole('button', { name: 'Cập nhật' }).first().waitFor();
    await close();
  });

  test('a sensitive section is opened by pressing alone, shows who sees it, and closes again', async () => {
    const { page, asked, close } = await open(path);
    const family = card(page, 'Quan hệ gia đình');
    await family.getByText('mỗi lần mở đều được ghi vào nhật ký').waitFor();
    expect(asked.filter((request) => request.url().endsWith('/opening'))).toEqual([]);
    await family.getByRole('button', { name: 'Mở mục này' }).click();
    await family.getByText('Đỗ Văn Lực').waitFor();
    expect(asked.filter((request) => request.url().endsWith('/opening')).map(bodyOf)).toEqual([{}]);
    await family.getByRole('button', { name: 'Đóng lại' }).click();
    await family.getByText('Đỗ Văn Lực').waitFor({ state: 'detached' });
    expect(await card(page, 'Sức khỏe').getByRole('button', { name: 'Mở mục này' }).count()).toBe(0);
    await close();
  });

  test('what was erased says so, and who may not open learns the article', async () => {
    const refused = problem(403, 'not_yours', 'Bạn không được làm việc này', 'Not yours');
    const replies = [refused, erasedFamily];
    const { page, close } = await open(path, { 'POST /dossiers/:/sections/:/opening': () => replies.shift() });
    const family = card(page, 'Quan hệ gia đình');
    await family.getByRole('button', { name: 'Mở mục này' }).click();
    await family.getByText('Bạn không được làm việc này').waitFor();
    await family.getByText(/Khoản 5 Điều 10/).waitFor();
    await family.getByRole('button', { name: 'Mở mục này' }).click();
    await family.getByText('Nội dung đã xóa').waitFor();
    await close();
  });

  test('what is closed leads to the request that would open it, filled in', async () => {
    const { page, close } = await open(path, showing(narrowDossier));
    const linkOf = async (section: string) =>
      queryOfLink(await card(page, section).getByRole('link', { name: /^Xin quyền/ }).getAttribute('href')); // prettier-ignore
    const shared = { accountId: uuid(202), unitId: uuid(103), withSubordinates: 'false' };
    expect(await linkOf('Đào tạo, bồi dưỡng')).toEqual({
      ...shared,
      permissions: 'records.read',
      workGroup: 'training',
    });
    expect(await linkOf('Sức khỏe')).toEqual({ ...shared, permissions: 'records.sensitive', workGroup: 'officers' });
    expect(await page.getByRole('button', { name: /Cập nhật|Mở mục/ }).count()).toBe(0);
    await close();
  });
});

const queryOfLink = (href: string | null) => Object.fromEntries(new URL(href ?? '', 'http://web').searchParams);
