import { draftKey } from '../../web/wizard/draft.ts';
import { dinhVu, haiPhong, khanh, NOW, specialist, units, user, uuid } from './fixtures/people.ts';
import { detail } from './fixtures/requests.ts';
import { problem, signedInAs, type Answers } from './support/fakeApi.ts';
import { phone } from './support/openPage.ts';
import { useWeb } from './support/useWeb.ts';

const unitsFound: Answers = {
  ...signedInAs(specialist),
  'GET /units': (request) => {
    const q = new URL(request.url()).searchParams.get('q');
    return { items: q ? units.filter(({ id }) => id === haiPhong.id) : units, next: null };
  },
};

describe('whoever uses it for the first time', () => {
  const web = useWeb();

  test('finds the kinds of request as tabs, also where the wizard is the first page that loads', async () => {
    const { page, close } = await web.open('/requests/new', signedInAs(specialist));
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
    const { page, close } = await web.open('/sign-in', unitsFound);
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
    const { page, close } = await web.open(path, {
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
      const { page, close } = await web.open(path, signedInAs(specialist), phone);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(tooLow)).toEqual([]);
      await close();
    },
  );

  test('announces an absence, and the form is ready for another', async () => {
    const { page, asked, close } = await web.open('/absence');
    const deputy = page.getByRole('combobox', { name: 'Người được ủy quyền' });
    await deputy.fill('khanh');
    await page.getByRole('option', { name: khanh.name }).click();
    await page.getByLabel('Đến hết ngày').fill('20/10/2024');
    await page.getByRole('button', { name: 'Báo vắng mặt' }).click();
    await page.getByRole('status').filter({ hasText: khanh.name }).waitFor();
    expect([await deputy.inputValue(), await page.getByLabel('Đến hết ngày').inputValue()]).toEqual(['', '']);
    await page.getByRole('button', { name: 'Báo vắng mặt' }).click();
    await page.getByText('Chọn người được ủy quyền').waitFor();
    expect(asked.filter((request) => request.method() === 'POST')).toHaveLength(1);
    await close();
  });

  test('on a slow line sees that something comes before it is known who is here', async () => {
    const { page, close } = await web.open('/sign-in');
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/me', async (route) => {
      await asked;
      await route.fallback();
    });
    await page.goto(`${web.url}/requests`);
    await page.getByRole('status', { name: 'Đang tải' }).waitFor();
    answer();
    await page.getByRole('heading', { level: 1, name: 'Yêu cầu của tôi' }).waitFor();
    await close();
  });

  test('sends a request anew: the preview leaves out the request itself', async () => {
    const mine = { 'GET /requests/:': () => ({ ...detail, may: { ...detail.may, edit: true } }) };
    const { page, asked, close } = await web.open(`/requests/${uuid(401)}/edit`, mine);
    await page.getByRole('button', { name: /^Gửi bản/ }).waitFor();
    await page.getByText('Ai sẽ duyệt').waitFor();
    const previews = asked.filter((request) => request.url().includes('/requests/preview'));
    expect(previews.map((request) => new URL(request.url()).searchParams.get('requestId'))).toContain(uuid(401));
    await close();
  });

  test('reads back in Vietnamese order the moment that the browser shows in its own', async () => {
    const { page, close } = await web.open('/password-reports/new', signedInAs(specialist));
    await page.getByRole('radio', { name: /^Lộ mật khẩu/ }).check();
    await page.getByLabel(/chắc chắn chỉ mình bạn/).fill('2024-10-09T16:00');
    await page.getByText('Tức 09/10/2024 16:00').waitFor();
    await close();
  });

  test('reads the log of a request on a phone without scrolling sideways', async () => {
    const { page, close } = await web.open(`/requests/${uuid(401)}/events`, {}, phone);
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
