import type { Page } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { adminOfficer, admin, head, NOW, specialist, tccb, user, uuid } from './fixtures/people.ts';
import { aboutAccount, conflict, detail, failed, findings } from './fixtures/requests.ts';
import { needing, taskPage } from './fixtures/tasks.ts';
import { fakeApi, problem, signedInAs, type Answers } from './support/fakeApi.ts';
import { useWeb } from './support/useWeb.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const TASK = uuid(301);
const taskLink = (n: number) => `[data-task="${uuid(300 + n)}"]`;

describe('the web app, over fixtures', () => {
  const web = useWeb();
  const complaints: string[] = [];

  beforeEach(() => complaints.splice(0));

  /** A page at a path, answered from fixtures; the clock stands at NOW. `drafts` lie in the browser before it loads. */
  async function open(path: string, answers: Answers = {}, size = desk, kept: Record<string, string> = {}) {
    const context = await web.browser.newContext({ viewport: size, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(message.text());
    });
    await page.clock.setFixedTime(new Date(NOW));
    await page.addInitScript(
      `for (const [key, text] of ${JSON.stringify(Object.entries(kept))}) localStorage.setItem(key, text)`,
    );
    const asked = await fakeApi(page, answers);
    await page.goto(web.url + path);
    return { page, asked, close: () => context.close() };
  }
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** What reaches beyond the right edge without a scroll bar of its own, which would hide it from its reader. */
  const cutOff = (page: Page) =>
    page.evaluate(`[...document.querySelectorAll('#root *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.getBoundingClientRect().width > 1)
      .filter((one) => !one.closest('.grid-wrap, .tabs, .skip, .vh'))
      .map((one) => one.tagName + '.' + (one.getAttribute('class') ?? '')).slice(0, 5)`);
  const focused = (page: Page) => page.evaluate('document.activeElement.getAttribute("data-task")');

  test.each<[string, string, string, Answers]>([
    ['sign-in', '/sign-in?account=HP-QT01&ended=true', 'Đăng nhập', {}],
    ['inbox', `/tasks/${TASK}`, 'Việc cần xử lý', {}],
    ['inbox-empty', '/', 'Việc cần xử lý', { 'GET /tasks': () => taskPage([]) }],
    [
      'inbox-needs',
      `/tasks/${TASK}`,
      'Việc cần xử lý',
      { ...signedInAs(adminOfficer), 'GET /tasks': () => taskPage([needing]) },
    ],
    ['requests', '/requests', 'Yêu cầu của tôi', signedInAs(specialist)],
    ['request', `/requests/${uuid(401)}`, 'Cấp quyền xem, cập nhật hồ sơ đào tạo', {}],
    [
      'request-account',
      `/requests/${uuid(401)}`,
      'Cấp tài khoản người dùng',
      { 'GET /requests/:': () => aboutAccount },
    ],
    ['events', `/requests/${uuid(401)}/events`, 'Nhật ký của YC-2024-04821', {}],
    ['wizard', '/requests/new', 'Xin cấp quyền', signedInAs(specialist)],
    ['dossiers', '/dossiers', 'Hồ sơ cán bộ', signedInAs(specialist)],
    ['dossiers-closed', '/dossiers', 'Hồ sơ cán bộ', {}],
    ['dossier', `/dossiers/${uuid(8)}`, 'Thạch Bảo Yến', signedInAs(specialist)],
    [
      'dossier-closed',
      `/dossiers/${uuid(8)}`,
      'Hồ sơ không mở được',
      { 'GET /dossiers/:': () => problem(404, 'not_found', 'Không tìm thấy', 'Not found') },
    ],
    ['request-failed', `/requests/${uuid(401)}`, detail.title.vi, { 'GET /requests/:': () => failed }],
    ['grants', '/grants', 'Tài khoản và quyền', signedInAs(specialist)],
    ['absence', '/absence', 'Vắng mặt', {}],
    ['not-found', '/nowhere', '', {}],
  ])(
    '%s is sound for axe on a desk and on a dark phone, and never scrolls sideways',
    async (name, path, title, answers) => {
      const { page, close } = await open(path, answers);
      if (title) await heading(page, title);
      else await page.getByText('Không tìm thấy trang này').waitFor();
      await page.waitForLoadState('networkidle');
      expect([name, await axeFindings(page)]).toEqual([name, []]);
      await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')");
      for (const size of [phone, { width: 320, height: 700 }]) {
        await page.setViewportSize(size);
        expect([name, size.width, await cutOff(page)]).toEqual([name, size.width, []]);
      }
      await page.setViewportSize(phone);
      expect([name, await axeFindings(page)]).toEqual([name, []]);
      await shoot(page, `web-${name}`);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('the keyboard alone chooses and approves; the receipt stays and focus goes on to the next task', async () => {
    const { page, asked, close } = await open('/');
    await page.locator(taskLink(2)).waitFor();
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(uuid(302));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(TASK);
    await page.getByRole('button', { name: /^Duyệt bản 2/ }).waitFor();
    await page.keyboard.press('a');
    expect(asked.some((request) => request.url().endsWith('/decision'))).toBe(false);
    await page.keyboard.press('Enter');
    await page.getByText('Biên nhận BN-7Q2K-4F').waitFor();
    await page.locator(taskLink(1)).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(uuid(304));
    const decision = asked.find((request) => request.url().endsWith(`/tasks/${TASK}/decision`));
    expect(decision?.postDataJSON()).toEqual({ version: 2, verdict: 'approve' });
    expect(await decision?.headerValue('x-csrf')).toBe(head.csrf);
    await close();
  });

  test('denying without a reason says so and sends nothing; with one it is sent', async () => {
    const { page, asked, close } = await open(`/tasks/${TASK}`);
    await page.getByRole('button', { name: /^Từ chối/ }).click();
    await page.getByText('Viết lý do từ chối, rồi bấm lại.').waitFor();
    expect(asked.some((request) => request.method() === 'POST')).toBe(false);
    await page.keyboard.type('Phạm vi quá rộng, ja');
    await page.getByRole('button', { name: /^Từ chối/ }).click();
    await page.getByText('Biên nhận BN-7Q2K-4F').waitFor();
    const decision = asked.find((request) => request.method() === 'POST');
    expect(decision?.postDataJSON()).toEqual({ version: 2, verdict: 'deny', reason: 'Phạm vi quá rộng, ja' });
    await close();
  });

  test('trying again after an outage is the same act under the same key; after an answer it is a new one', async () => {
    let isDown = true;
    const { page, asked, close } = await open(`/tasks/${TASK}`, {
      'POST /tasks/:/decision': () =>
        isDown
          ? problem(503, 'database_down', 'Hệ thống tạm thời gián đoạn', 'Down')
          : problem(409, 'already_decided', 'Việc đã có người duyệt', 'Decided'),
    });
    const approve = page.getByRole('button', { name: /^Duyệt bản 2/ });
    const keys = async () =>
      Promise.all(asked.filter((one) => one.method() === 'POST').map((one) => one.headerValue('idempotency-key')));
    await approve.click();
    await page.getByText('Hệ thống tạm thời gián đoạn').waitFor();
    isDown = false;
    await approve.click();
    await page.getByText('Việc đã có người duyệt').waitFor();
    await Promise.all([page.waitForRequest(/decision$/), approve.click()]);
    const [first, second, third] = await keys();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    await close();
  });

  test('the wizard shows the conflict with its article before submitting, and sends once it is solved', async () => {
    const { page, asked, close } = await open('/requests/new', signedInAs(adminOfficer));
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Cán bộ, công chức, viên chức').check();
    await page.getByLabel(/^Cập nhật hồ sơ/).check();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Chọn đơn vị', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Phạm vi đơn vị' }).click();
    await page.getByRole('option', { name: 'Cục Hải quan thành phố Hải Phòng' }).click();
    await page.getByRole('heading', { name: /^Tài khoản quản trị không được/ }).waitFor();
    await page.getByText('khoản 1 Điều 7', { exact: false }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(/^Cập nhật hồ sơ/).uncheck();
    await page.getByLabel(/^Cấp, thu hồi quyền hạn/).check();
    await page.getByText('Không vướng quy tắc nào').waitFor();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Vì sao cần quyền này').fill('Thay người quản trị cũ');
    await page.getByText('Đã lưu nháp').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await page.getByText('YC-2024-04901').waitFor();
    const sent = asked.filter((one) => one.method() === 'POST' && one.url().endsWith('/api/requests'));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.postDataJSON()).toMatchObject({
      kind: 'permission.grant',
      form: { accountId: admin.id, permissions: ['permissions.assign'], reason: 'Thay người quản trị cũ' },
    });
    expect(await page.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('qlcb.draft'))`)).toEqual([]);
    await close();
  });

  test('a task that no longer waits leads to the page that says what became of it', async () => {
    const { page, asked, close } = await open(`/tasks/${uuid(399)}`);
    await page.waitForURL(`**/tasks/${uuid(399)}/ended`);
    // Reading it would be recorded as a refusal.
    expect(asked.filter((request) => request.url().endsWith(`/api/tasks/${uuid(399)}`))).toEqual([]);
    await close();
  });

  test('a request that failed says why in words, and its rules stand under no “why it is allowed”', async () => {
    const { page, close } = await open(`/requests/${uuid(401)}`, { 'GET /requests/:': () => failed });
    await page.getByText('Không còn ai đủ điều kiện duyệt ở một bước').waitFor();
    expect(await page.getByText('nobody_to_ask').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Vì sao được phép' }).count()).toBe(0);
    await page.getByRole('heading', { name: 'Kiểm tra quy tắc' }).waitFor();
    await close();
  });

  test('the log of a request tells details in words and not as they are stored', async () => {
    const { page, close } = await open(`/requests/${uuid(401)}/events`);
    await page.locator('td.details', { hasText: 'bản 2' }).waitFor();
    expect(await page.locator('td.details').allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/[{}"]|verdict|version/),
    );
    await close();
  });

  test('after sending, “new request” in the navigation begins anew', async () => {
    const draft = { officer: specialist.officer, account: user, workGroup: 'training', permissions: ['records.read'] };
    const unit = { id: tccb.id, name: tccb.name, subordinates: 0 };
    const values = { ...draft, unit, withSubordinates: false, from: '2024-10-15', to: '2025-04-15', reason: 'Rà soát' };
    const kept = JSON.stringify({ form: 1, values: { ...values, renewsGrantId: null }, savedAt: NOW });
    const { page, close } = await open('/requests/new', signedInAs(specialist), desk, {
      [`qlcb.draft.${specialist.officer.id}.new`]: kept,
    });
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await page.getByText('YC-2024-04901').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Tạo yêu cầu' }).click();
    await heading(page, 'Xin cấp quyền');
    const sendings = page.getByRole('button', { name: 'Gửi yêu cầu' });
    expect([await page.getByText('YC-2024-04901').count(), await sendings.count()]).toEqual([0, 0]);
    await close();
  });

  test('rules that one cause runs against show as one conflict, each with its article', async () => {
    const second = {
      ...conflict,
      code: 'only_admin_accounts_assign',
      text: { vi: 'Luật thứ hai.', en: 'The second.' },
    };
    const { page, close } = await open('/requests/new', {
      ...signedInAs(adminOfficer),
      'POST /requests/preview': () => ({
        findings: [...findings, conflict, second],
        chain: [],
        submittable: false,
        expectedBy: null,
      }),
    });
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Cán bộ, công chức, viên chức').check();
    await page.getByLabel(/^Cập nhật hồ sơ/).check();
    await page.getByRole('combobox', { name: 'Phạm vi đơn vị' }).click();
    await page.getByRole('option', { name: 'Cục Hải quan thành phố Hải Phòng' }).click();
    await page.getByText('Luật thứ hai.').waitFor();
    expect(await page.locator('.conflict').count()).toBe(1);
    await page.getByText('Còn 1 vướng mắc').waitFor();
    await close();
  });

  test('an ended session leads to sign-in and back to the same page', async () => {
    const ended = problem(401, 'not_signed_in', 'Chưa đăng nhập', 'Not signed in');
    let isSignedIn = false;
    const { page, close } = await open('/grants', {
      'GET /me': () => (isSignedIn ? specialist : ended),
      'GET /grants': () => ({ items: [], next: null }),
    });
    await heading(page, 'Đăng nhập');
    isSignedIn = true;
    await page.getByLabel('Tên đăng nhập').fill('HP-ND01');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('a pass phrase that is long');
    await page.getByRole('button', { name: 'Đăng nhập qua tài khoản' }).click();
    await heading(page, 'Tài khoản và quyền');
    expect(new URL(page.url()).pathname).toBe('/grants');
    await close();
  });

  test('single letters do nothing once they are switched off', async () => {
    const { page, close } = await open('/', {}, desk, { 'qlcb.singleKeys': 'false' });
    await page.locator(taskLink(2)).waitFor();
    await page.keyboard.press('j');
    expect(await focused(page)).toBeNull();
    await close();
  });

  test('the account menu changes the language of the whole app, and is sound for axe', async () => {
    const { page, close } = await open('/grants', signedInAs(specialist));
    await page.getByRole('button', { name: /Tài khoản của bạn/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const change = page.waitForRequest((request) => request.method() === 'PATCH');
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await heading(page, 'Accounts and permissions');
    expect((await change).postDataJSON()).toEqual({ language: 'en' });
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await close();
  });
});
