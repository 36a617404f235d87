import type { Browser } from 'playwright-core';
import { draftKey } from '../../web/wizard/draft.ts';
import { openBrowser } from '../support/browser.ts';
import { dinhVu, haiPhong, NOW, specialist, units, user, uuid } from './fixtures/people.ts';
import { builtWeb, type BuiltWeb } from './support/builtWeb.ts';
import { problem, signedInAs } from './support/fakeApi.ts';
import { openPage, phone } from './support/openPage.ts';

const unitsFound: Parameters<typeof openPage>[2] = {
  ...signedInAs(specialist),
  'GET /units': (request) => {
    const q = new URL(request.url()).searchParams.get('q');
    return { items: q ? units.filter(({ id }) => id === haiPhong.id) : units, next: null };
  },
};

describe('whoever uses it for the first time', () => {
  let web: BuiltWeb;
  let browser: Browser;
  beforeAll(async () => {
    [web, browser] = await Promise.all([builtWeb(), openBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  test('finds the kinds of request as tabs, also where the wizard is the first page that loads', async () => {
    const { page, close } = await openPage(browser, `${web.url}/requests/new`, signedInAs(specialist));
    const tab = page.getByRole('navigation', { name: 'Loại yêu cầu' }).getByRole('link', { name: 'Cấp tài khoản' });
    expect(await tab.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('none');
    await close();
  });

  test('comes back to a draft and searches for another unit: what is typed stays', async () => {
    const values = {
      officer: specialist.officer,
      account: user,
      workGroup: 'officers',
      permissions: ['records.read'],
      unit: { id: dinhVu.id, name: dinhVu.name, subordinates: 5 },
    };
    const { page, close } = await openPage(browser, `${web.url}/sign-in`, unitsFound);
    await page.evaluate(
      ([key, draft]) => localStorage.setItem(key!, draft!),
      [draftKey(specialist.officer.id), JSON.stringify({ form: 1, values: { ...values, ...kept }, savedAt: NOW })],
    );
    await page.goto(`${web.url}/requests/new`);
    await page.getByRole('button', { name: 'Sửa bước Quyền gì' }).click();
    const field = page.getByRole('combobox', { name: 'Phạm vi đơn vị' });
    await field.click();
    await page.getByRole('option', { name: 'Phòng Tổ chức cán bộ' }).waitFor();
    await field.fill('hai phong');
    await page.getByRole('option', { name: 'Phòng Tổ chức cán bộ' }).waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('hai phong');
    await page.getByRole('option', { name: haiPhong.name }).click();
    expect(await field.inputValue()).toBe(haiPhong.name);
    await close();
  });

  test.each([
    ['a request', `/requests/${uuid(401)}`, 404],
    ['its log', `/requests/${uuid(401)}/events`, 404],
    ['an id cut short', '/requests/0000', 400],
  ])('is told that there is no such thing, and where to go (%s)', async (_name, path, status) => {
    const missing = () =>
      problem(status, status === 404 ? 'not_found' : 'invalid_input', 'Không tìm thấy', 'Not found');
    const { page, close } = await openPage(browser, web.url + path, {
      'GET /requests/:': missing,
      'GET /requests/:/events': missing,
      'GET /requests/0000': missing,
    });
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy yêu cầu này' }).waitFor();
    expect(await page.title()).toBe('Không tìm thấy yêu cầu này · QLCB');
    await page.getByRole('link', { name: 'Xem yêu cầu của tôi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Yêu cầu của tôi' }).waitFor();
    await close();
  });

  test.each(['/sign-in', '/requests/new', '/', '/accounts', '/absence', '/grants', '/password-reports/new'])(
    'presses and types on a phone in nothing lower than 44 px (%s)',
    async (path) => {
      const { page, close } = await openPage(browser, web.url + path, signedInAs(specialist), phone);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(tooLow)).toEqual([]);
      await close();
    },
  );

  test('reads the log of a request on a phone without scrolling sideways', async () => {
    const { page, close } = await openPage(browser, `${web.url}/requests/${uuid(401)}/events`, {}, phone);
    const table = page.getByRole('group', { name: 'Nhật ký đầy đủ' });
    await table.getByRole('row').nth(1).waitFor();
    expect(await table.evaluate((wrap) => wrap.scrollWidth - wrap.clientWidth)).toBe(0);
    await close();
  });
});

const kept = { withSubordinates: false, from: '2024-10-15', to: '2025-04-15', reason: '', renewsGrantId: null };

const tooLow = `[...document.querySelectorAll('.btn, .tabs > *, .icon-btn, .mantine-Input-input')]
  .filter((one) => one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().height < 44)
  .map((one) => one.className + ': ' + one.textContent)`;
