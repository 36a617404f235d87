import type { Request } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { accountDetail } from './fixtures/accounts.ts';
import { caseRows, confirmedCase, custodian, endedCase, headCase, holderCase, itCase, itOfficer, statedCase, stolen, unregisteredCase } from './fixtures/cases.ts'; // prettier-ignore
import { head, portUser, uuid } from './fixtures/people.ts';
import { taskPage } from './fixtures/tasks.ts';
import { problem, reply, signedInAs, type Answers } from './support/fakeApi.ts';
import { cutOff, phone } from './support/openPage.ts';
import { useWeb } from './support/useWeb.ts';

const path = `/password-cases/${stolen.id}`;
const outcome = { caseId: stolen.id, no: stolen.no, severity: 'compromised', state: 'reported', joined: false };
const answers: Answers = {
  'GET /password-cases': () => ({ items: caseRows, next: null }),
  'GET /password-cases/:': () => itCase,
  'GET /accounts/:': () => accountDetail,
  'POST /password-reports': () => reply(201, outcome),
  'POST /password-reports/anonymous': () => reply(202, { sent: 'if_known' }),
};
const asIt = signedInAs(itOfficer);
const showing = (detail: unknown): Answers => ({ 'GET /password-cases/:': () => detail });
const bodyOf = (request: Request | undefined) => request?.postDataJSON() as unknown;

describe('the pages of password cases, over fixtures', () => {
  const web = useWeb();
  const open = (to: string, replaced: Answers = {}, size?: { width: number; height: number }) =>
    web.open(to, { ...answers, ...replaced }, size);

  test.each<[string, string, string, Answers]>([
    ['report', '/password-reports/new', 'Báo mất hoặc lộ mật khẩu', signedInAs(custodian)],
    ['report-behalf', `/password-reports/new?account=${portUser.id}`, 'Báo mất hoặc lộ mật khẩu', {}],
    ['report-unsigned', '/sign-in/password-report', 'Báo mất hoặc lộ mật khẩu', {}],
    ['queue', '/password-cases', 'Vụ việc mật khẩu', asIt],
    ['queue-empty', '/password-cases', 'Vụ việc mật khẩu', { 'GET /password-cases': () => ({ items: [], next: null }) }],
    ['queue-portal', '/password-cases', 'Vụ việc mật khẩu', signedInAs({ ...itOfficer, account: null })],
    ['it-confirm', path, 'Lộ mật khẩu HP-ND02', asIt],
    ['it-code', path, 'Lộ mật khẩu HP-ND02', { ...asIt, ...showing(confirmedCase) }],
    ['it-register', path, 'Lộ mật khẩu HP-ND02', { ...asIt, ...showing(unregisteredCase) }],
    ['head-note', path, 'Lộ mật khẩu HP-ND02', showing(headCase)],
    ['head-letter', path, 'Lộ mật khẩu HP-ND02', showing(statedCase)],
    ['holder', path, 'Lộ mật khẩu HP-ND02', { ...signedInAs(custodian), ...showing(holderCase) }],
    ['false', path, 'Lộ mật khẩu HP-ND02', showing(endedCase)],
    ['home', '/', 'Việc cần xử lý', { 'GET /password-cases': () => ({ items: [{ ...stolen, waitsForMe: true }], next: null }) }],
    ['missing', path, 'Không tìm thấy vụ việc này', { ...signedInAs({ ...itOfficer, account: null }), ...showing(problem(404, 'not_found', 'Không tìm thấy', 'Not found')) }],
  ])('%s is sound for axe on a desk and on a phone, and never scrolls sideways', async (name, to, title, replaced) => {
    const { page, complaints, close } = await open(to, replaced);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.waitForLoadState('networkidle');
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    await shoot(page, `cases-${name}-desk`);
    for (const size of [{ width: 320, height: 700 }, phone]) {
      await page.setViewportSize(size);
      expect([name, size.width, await cutOff(page)]).toEqual([name, size.width, []]);
    }
    await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')");
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'light')");
    await shoot(page, `cases-${name}-phone`);
    expect(complaints).toEqual([]);
    await close();
  }); // prettier-ignore

  test('home shows the cases that wait for me above all tasks, and no others', async () => {
    const items = caseRows.map((row) => ({ ...row, waitsForMe: row === stolen }));
    const { page, close } = await open('/', { 'GET /password-cases': () => ({ items, next: null }), 'GET /tasks': () => taskPage([]) });
    const waiting = page.getByRole('region', { name: 'Vụ việc mật khẩu' });
    await waiting.getByRole('link').waitFor();
    expect(await waiting.getByRole('link').getAttribute('href')).toBe(path);
    expect(await page.getByText('Không còn việc nào').count()).toBe(0);
    await close();
  }); // prettier-ignore

  test('a custodian on a phone reports by three answers; nothing goes before all are given', async () => {
    const { page, asked, close } = await open('/password-reports/new', signedInAs(custodian), phone);
    await page.getByRole('button', { name: 'Gửi báo tin' }).click();
    await page.getByText('Chọn một trong ba').waitFor();
    await page.getByRole('radio', { name: /^Lộ mật khẩu/ }).check();
    await page.getByText('Chọn ngày và giờ').waitFor();
    await page.getByLabel(/chắc chắn chỉ mình bạn/).fill('2024-10-14T16:00');
    await page.getByText('tài khoản khóa ngay và mọi phiên').waitFor();
    await page.getByRole('button', { name: 'Gửi báo tin' }).click();
    await page.getByText('Đã ghi nhận, số MK-2024-000117').waitFor();
    const sent = asked.filter((request) => request.method() === 'POST');
    expect(sent.map(bodyOf)).toEqual([
      { accountId: portUser.id, severity: 'compromised', lastCertainAt: '2024-10-14T09:00:00.000Z' },
    ]);
    expect(await sent[0]?.headerValue('idempotency-key')).toMatch(/^[\w-]{36}$/);
    await close();
  });

  test('from the sign-in page it is reported without a session, and the answer tells nothing of the name', async () => {
    const { page, asked, close } = await open('/sign-in');
    await page.getByRole('link', { name: /Mất hoặc lộ mật khẩu/ }).click();
    await page.getByRole('radio', { name: /^Mất mật khẩu/ }).check();
    await page.getByLabel('Tên đăng nhập của tài khoản').fill(' hp-nd99 ');
    await page.getByRole('button', { name: 'Gửi báo tin' }).click();
    await page.getByText('Nếu tên đăng nhập đúng').waitFor();
    expect(asked.map((request) => `${request.method()} ${new URL(request.url()).pathname}`)).toEqual([
      'POST /api/password-reports/anonymous',
    ]);
    expect(bodyOf(asked[0])).toEqual({ userName: 'hp-nd99', severity: 'lost' });
    await close();
  });

  test('the head takes note and states the facts', async () => {
    const { page, asked, close } = await open(path, {
      ...showing(headCase),
      'POST /password-cases/:/statement': () => ({ caseId: stolen.id, state: 'reported' }),
    });
    await page.getByRole('textbox', { name: 'Sự việc' }).fill('Phiên lạ lúc 02 giờ 14');
    await page.getByLabel(/đã liên lạc được/).check();
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/statement'));
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    await answered;
    const sent = asked.find((request) => request.url().endsWith('/statement'));
    expect(bodyOf(sent)).toEqual({ facts: 'Phiên lạ lúc 02 giờ 14', holderReachable: true });
    await close();
  });

  test('the signed scan goes as the body itself, of its own kind; a file of another kind does not go', async () => {
    const { page, asked, close } = await open(path, {
      ...showing(statedCase),
      'POST /password-cases/:/letter/scan': () => ({ sha256: 'ab', mediaType: 'image/png' }),
    });
    const choose = (name: string, mimeType: string) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from('\x89PNG') });
    await choose('bao-cao.txt', 'text/plain');
    await page.getByRole('button', { name: 'Gửi bản quét đã ký' }).click();
    await page.getByText('Chọn tệp PDF, PNG hoặc JPEG').waitFor();
    await choose('bao-cao.png', 'image/png');
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/letter/scan'));
    await page.getByRole('button', { name: 'Gửi bản quét đã ký' }).click();
    await answered;
    const sent = asked.filter((request) => request.url().endsWith('/letter/scan'));
    expect(await Promise.all(sent.map((request) => request.headerValue('content-type')))).toEqual(['image/png']);
    await close();
  });

  test('an act that wants a fresh code leads to the sign-in through the account, and back to the case', async () => {
    const { page, close } = await open(path, {
      ...asIt,
      'POST /password-cases/:/reissue/confirmation': () => problem(401, 'second_factor_needed', 'Cần mã xác thực', 'Code needed'), // prettier-ignore
    });
    await page.getByRole('button', { name: 'Xác nhận cấp lại' }).click();
    const way = page.getByRole('link', { name: 'Đăng nhập qua CNTT-HT01' });
    await way.waitFor();
    expect(await way.getAttribute('href')).toContain(encodeURIComponent(path));
    await close();
  });

  test('the code is shown once, with the phone, under no key; closed, it is nowhere on the page', async () => {
    const { page, asked, close } = await open(path, {
      ...asIt,
      ...showing(confirmedCase),
      'POST /password-cases/:/reissue/spoken-code': () => ({ code: '482913', phone: '0225 3859 123' }),
    });
    await page.getByRole('button', { name: 'Hiện mã để đọc qua điện thoại' }).click();
    await page.getByText('482913').waitFor();
    await page.getByText('Gọi số đã đăng ký: 0225 3859 123').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'cases-spoken-code');
    const sent = asked.find((request) => request.url().endsWith('/spoken-code'));
    expect(await sent?.headerValue('idempotency-key')).toBeNull();
    await page.getByRole('button', { name: 'Đã đọc xong, đóng' }).click();
    await page.getByText('482913').waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain('482913');
    await close();
  });

  test('a head marks each action as known or foreign, and sends only what was chosen', async () => {
    const { page, asked, close } = await open(path, {
      ...showing(headCase),
      'PUT /password-cases/:/marks': () => ({ caseId: stolen.id, state: 'reported' }),
    });
    await page
      .getByRole('radiogroup', { name: /đăng nhập/ })
      .getByLabel('Lạ')
      .check();
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/marks'));
    await page.getByRole('button', { name: 'Ghi 1 đánh dấu' }).click();
    await answered;
    const sent = asked.find((request) => request.method() === 'PUT');
    expect(bodyOf(sent)).toEqual({ marks: [{ eventId: '1', mark: 'foreign' }] });
    await close();
  });

  test('exactly the acts that the server allows are offered', async () => {
    const { page, close } = await open(path, { ...signedInAs(custodian), ...showing(holderCase) });
    await page.getByRole('heading', { level: 1, name: /HP-ND02/ }).waitFor();
    for (const act of [/Xác nhận/, /Chuẩn bị/, /Hủy lần/, /Ghi nhận/, /Báo nhầm/, /Vào sổ/, /Hiện mã/])
      expect([String(act), await page.getByRole('button', { name: act }).count()]).toEqual([String(act), 0]);
    await close();
  });

  test('the queue stands in the navigation of heads and of the IT desk, not of others', async () => {
    for (const [me, isThere] of [[head, true], [itOfficer, true], [custodian, false]] as const) {
      const { page, close } = await open('/absence', signedInAs(me));
      await page.getByRole('link', { name: 'Vắng mặt' }).first().waitFor();
      const inNav = await page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name: 'Vụ việc mật khẩu' }).count();
      expect([me.officer.id === uuid(1), inNav > 0]).toEqual([me === head, isThere]);
      await close();
    }
  }); // prettier-ignore
});
