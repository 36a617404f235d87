import type { Request } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { accountDetail, awaitingAccount, issueDetail, quotas, quotaUsedUp, registry } from './fixtures/accounts.ts';
import { accounts, adminOfficer, haiPhong, head, officers, portUser, specialist, tccb, units, uuid } from './fixtures/people.ts'; // prettier-ignore
import { findings, plannedChain } from './fixtures/requests.ts';
import { tasks, taskPage } from './fixtures/tasks.ts';
import { problem, signedInAs, type Answers } from './support/fakeApi.ts';
import { cutOff, phone } from './support/openPage.ts';
import { useWeb } from './support/useWeb.ts';

const closed = () => problem(404, 'not_found', 'Không tìm thấy', 'Not found');
/** Refuses a second admin account, as the rules do. */
const preview = (request: Request) => {
  const { form } = request.postDataJSON() as { form: { accountKind?: string } };
  const isFull = form.accountKind === 'unit_admin';
  return {
    findings: isFull ? [findings[0], quotaUsedUp] : findings,
    chain: plannedChain.slice(0, 2),
    submittable: !isFull,
    expectedBy: '2024-10-18T10:00:00Z',
  };
};
const answers: Answers = {
  'GET /accounts': () => ({ items: registry, next: null }),
  'GET /accounts/:': () => accountDetail,
  'GET /quotas': () => ({ unit: haiPhong, items: quotas }),
  'POST /requests/preview': preview,
};
const needingCode = {
  ...tasks[0]!,
  kind: 'account.issue',
  title: issueDetail.title,
  account: null,
  needs: {
    code: 'second_factor_needed',
    text: { vi: 'Đăng nhập lại bằng tài khoản HP-QT01 kèm mã xác thực để quyết định.', en: 'Sign in again.' },
  },
};

describe('the pages of accounts, over fixtures', () => {
  const web = useWeb();
  const open = (path: string, replaced: Answers = {}, size?: { width: number; height: number }) =>
    web.open(path, { ...answers, ...replaced }, size);

  test.each<[string, string, string, Answers]>([
    ['registry', '/accounts', 'Sổ tài khoản', {}],
    ['registry-english', '/accounts', 'Registry of accounts', signedInAs({ ...head, language: 'en' })],
    ['ask-english', '/requests/new/account', 'Ask for an account', signedInAs({ ...head, language: 'en' })],
    ['account-english', `/accounts/${portUser.id}`, portUser.userName, signedInAs({ ...head, language: 'en' })],
    ['registry-closed', '/accounts', 'Sổ tài khoản', { 'GET /quotas': closed }],
    ['account', `/accounts/${portUser.id}`, portUser.userName, {}],
    ['account-waits', `/accounts/${portUser.id}`, portUser.userName, { 'GET /accounts/:': () => awaitingAccount }],
    ['account-missing', `/accounts/${portUser.id}`, 'Không tìm thấy tài khoản này', { 'GET /accounts/:': closed }],
    ['ask-issue', '/requests/new/account', 'Xin cấp tài khoản', {}],
    ['ask-handover', `/requests/new/handover?account=${portUser.id}`, 'Bàn giao tài khoản', {}],
    ['ask-withdrawal', '/requests/new/withdrawal', 'Trả lại tài khoản', {}],
    ['request-issue', `/requests/${uuid(401)}`, 'Cấp tài khoản người dùng', { 'GET /requests/:': () => issueDetail }],
    [
      'inbox-code',
      `/tasks/${needingCode.id}`,
      'Việc cần xử lý',
      {
        ...signedInAs(adminOfficer),
        'GET /tasks': () => taskPage([needingCode]),
        'GET /requests/:': () => issueDetail,
      },
    ],
  ])(
    '%s is sound for axe on a desk and on a phone, and never scrolls sideways',
    async (name, path, title, replaced) => {
      const { page, complaints, close } = await open(path, replaced);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([name, await axeFindings(page)]).toEqual([name, []]);
      await shoot(page, `accounts-${name}-desk`);
      for (const size of [{ width: 320, height: 700 }, phone]) {
        await page.setViewportSize(size);
        expect([name, size.width, await cutOff(page)]).toEqual([name, size.width, []]);
      }
      await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')");
      expect([name, await axeFindings(page)]).toEqual([name, []]);
      await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'light')");
      await shoot(page, `accounts-${name}-phone`);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('a full quota names who holds the place and cites its article; nothing is sent until another kind is chosen', async () => {
    const { page, asked, close } = await open('/requests/new/account', {
      'GET /units': () => ({ items: units, next: null }),
      'GET /officers': () => ({ items: officers.slice(9), next: null }),
    });
    await page.getByRole('radio', { name: /Tài khoản quản trị Chỉ cấp/i }).check();
    await page
      .getByText(/Đã dùng 1 trên 1:\s*HP-QT01/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('combobox', { name: /Phòng, đội/ }).click();
    await page.getByRole('option', { name: /Tổ chức cán bộ/ }).click();
    await page.getByRole('combobox', { name: 'Người sử dụng', exact: true }).click();
    await page.getByRole('option', { name: /Ngô Bích Liễu/ }).click();
    expect(await page.getByLabel('Chức vụ').inputValue()).toBe('Chuyên viên chính');
    await page
      .locator('.conflict')
      .getByText(/đã dùng hết 1 tài khoản loại này: HP-QT01/)
      .waitFor();
    await page
      .locator('.conflict')
      .getByText(/khoản 1 Điều 7/)
      .waitFor();
    await shoot(page, 'accounts-conflict');
    await page.locator('.conflict').getByRole('button', { name: 'Đơn vị và loại' }).click();
    await page.getByRole('radio', { name: /Tài khoản người dùng/i }).check();
    await page.locator('.conflict').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Điện thoại').fill('0225 3859 123');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Viết lý do, ít nhất 3 ký tự').waitFor();
    await page.getByLabel(/Vì sao cần tài khoản này/).fill('Nhận phần việc hồ sơ của Phòng');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Xem lại một lượt').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'accounts-check');
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await page.getByText('liên kết một lần để đặt mật khẩu').waitFor();
    const sent = asked.find((request) => request.method() === 'POST' && request.url().endsWith('/api/requests'));
    expect(sent?.postDataJSON()).toEqual({
      kind: 'account.issue',
      form: {
        unitId: haiPhong.id,
        divisionId: tccb.id,
        officerId: uuid(10),
        position: 'Chuyên viên chính',
        phone: '0225 3859 123',
        accountKind: 'user',
        contact: `${head.officer.name}, ${head.officer.position}, ${head.officer.unitName}`,
        reason: 'Nhận phần việc hồ sơ của Phòng',
      },
    });
    expect(await sent?.headerValue('idempotency-key')).toMatch(/^[\w-]{36}$/);
    await close();
  });

  test('what was chosen is still there after the page is left and opened again', async () => {
    const { page, close } = await open('/requests/new/handover');
    await page.getByRole('combobox', { name: 'Tài khoản nào' }).click();
    await page.getByRole('option', { name: /HP-ND01/ }).click();
    await page.getByText(/Đã lưu nháp/).waitFor();
    await page.getByRole('link', { name: 'Trả lại tài khoản' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trả lại tài khoản' }).waitFor();
    await page.getByRole('link', { name: 'Bàn giao tài khoản' }).click();
    await page
      .getByText(/HP-ND01/)
      .first()
      .waitFor();
    await page.getByRole('combobox', { name: 'Bàn giao cho ai' }).waitFor();
    await page.getByRole('button', { name: 'Để làm sau' }).click();
    await page.getByRole('link', { name: 'Viết tiếp: Bàn giao tài khoản' }).click();
    await page.getByRole('combobox', { name: 'Bàn giao cho ai' }).waitFor();
    await close();
  });

  test('a mail’s offer fills the request for a permission in, for whoever keeps the account now', async () => {
    const search = `accountId=${portUser.id}&officerId=${uuid(2)}&permissions=records.read,records.write&workGroup=officers&unitId=${uuid(102)}&withSubordinates=true`;
    const { page, close } = await open(`/requests/new?${search}`, {
      'GET /units': (request) => ({
        items: units.filter(({ id }) => id === new URL(request.url()).searchParams.get('under')),
        next: null,
      }),
    });
    await page.getByText('Xem hồ sơ, Cập nhật hồ sơ').waitFor();
    await page.getByText(/gồm 5 đơn vị thuộc/).waitFor();
    await page.getByLabel('Vì sao cần quyền này').waitFor();
    await close();
  });

  test('the code is asked for only where the account wants one, and all three go again', async () => {
    const bodies: unknown[] = [];
    const { page, close } = await open('/sign-in?account=CNTT-HT01', {
      'POST /sign-in/account': (request) => {
        const body = request.postDataJSON() as { code?: string };
        bodies.push(body);
        return body.code ? specialist : problem(401, 'code_needed', 'Cần mã xác thực', 'The code is needed');
      },
    });
    await page.getByLabel('Mật khẩu', { exact: true }).fill('một câu rất dài');
    expect(await page.getByLabel(/^Mã xác thực/).count()).toBe(0);
    await page.getByRole('button', { name: 'Đăng nhập qua tài khoản' }).click();
    await page.getByLabel(/^Mã xác thực/).fill('123 456');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'accounts-code');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Việc cần xử lý' }).waitFor();
    const said = { userName: 'CNTT-HT01', password: 'một câu rất dài' };
    expect(bodies).toEqual([said, { ...said, code: '123456' }]);
    await close();
  });

  test('a decision that wants a fresh code offers the present account again, and does not end the session', async () => {
    const { page, close } = await open(`/tasks/${needingCode.id}`, {
      ...signedInAs({ ...adminOfficer, account: adminOfficer.accounts[0] ?? null }),
      'GET /tasks': () => taskPage([needingCode]),
    });
    const again = page.getByRole('link', { name: 'Đăng nhập qua HP-QT01' });
    await again.waitFor();
    expect(await again.getAttribute('href')).toContain('account=HP-QT01');
    expect(await page.getByRole('button', { name: /^Duyệt/ }).count()).toBe(0);
    await close();
  });

  test('what its requester may not edit is approved or denied, and never sent back', async () => {
    const decidable = { ...needingCode, needs: null };
    const { page, close } = await open(`/tasks/${decidable.id}`, { 'GET /tasks': () => taskPage([decidable]) });
    await page.getByRole('button', { name: /^Việc khác/ }).click();
    await page.getByRole('menuitem', { name: 'Chuyển người khác' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Trả lại' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    expect(await page.getByRole('button', { name: /^Từ chối/ }).count()).toBe(1);
    await close();
  });

  test('the registry leads down: a unit, a state and a word narrow the list', async () => {
    const { page, asked, close } = await open('/accounts');
    await page.getByRole('link', { name: accounts[0]!.userName }).waitFor();
    const answered = (part: string) => page.waitForResponse((answer) => answer.url().includes(part));
    const found = answered('q=nd0');
    await page.getByLabel('Tên tài khoản hoặc đơn vị').fill('nd0');
    await found;
    const waiting = answered('state=awaiting_password');
    await page.getByRole('combobox', { name: 'Tình trạng' }).click();
    await page.getByRole('option', { name: 'Chờ đặt mật khẩu' }).click();
    await waiting;
    const below = answered(`quotas?unitId=${uuid(102)}`);
    await page.getByRole('combobox', { name: 'Đơn vị' }).click();
    await page.getByRole('option', { name: /Đình Vũ/ }).click();
    await below;
    expect(asked.some((request) => request.url().includes(`unitId=${uuid(102)}`))).toBe(true);
    await close();
  });
});
