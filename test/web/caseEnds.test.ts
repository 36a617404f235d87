import type { CaseDetail } from '../../web/api/shapes.ts';
import { goOnFromName } from '../../web/cases/caseWords.ts';
import { axeFindings, shoot } from '../support/browser.ts';
import { confirmedCase, custodian, endedCase, headCase, itOfficer, statedCase, stolen } from './fixtures/cases.ts';
import { head, portUser, thuong, tuong } from './fixtures/people.ts';
import { reply, signedInAs, type Answers } from './support/fakeApi.ts';
import { phone } from './support/openPage.ts';
import { useWeb } from './support/useWeb.ts';

const path = `/password-cases/${stolen.id}`;
const chosenAt = '2024-10-15T03:10:00Z';
const reissuedCase: CaseDetail = {
  ...confirmedCase,
  state: 'reissued',
  reissuedAt: chosenAt,
  reissue: { ...confirmedCase.reissue!, codeProvenAt: chosenAt, endedAt: chosenAt, endReason: 'chosen' },
};

test('words that begin with a capital are a sentence of their own, others go on from a name', () => {
  expect(['ghi nhận', 'đặt mật khẩu mới', 'Đủ hai báo cáo', 'Vụ việc đóng'].map(goOnFromName)).toEqual([true, true, false, false]); // prettier-ignore
});

describe('cases that are over, or nearly', () => {
  const web = useWeb();
  const open = (to: string, answers: Answers, size?: { width: number; height: number }) => web.open(to, answers, size);
  const showing = (detail: CaseDetail): Answers => ({ 'GET /password-cases/:': () => detail });

  test('once the password is chosen, both who issued it still stand there', async () => {
    const { page, close } = await open(path, { ...signedInAs(itOfficer), ...showing(reissuedCase) });
    const card = page.getByRole('region', { name: 'Cấp lại cần hai người' });
    await card.getByText('2 trên 2').waitFor();
    await card.getByText(thuong.name).waitFor();
    expect(await card.getByText('Cán bộ CNTT chuẩn bị').count()).toBe(0);
    expect(await card.getByText('Lần cấp lại trước').count()).toBe(0);
    await close();
  });

  test('what a case does of itself is told without the name of whoever happened to be last', async () => {
    const history = [{ at: chosenAt, event: 'case.stated', by: tuong }, { at: chosenAt, event: 'case.ready', by: tuong }]; // prettier-ignore
    const { page, close } = await open(path, { ...signedInAs(head), ...showing({ ...statedCase, history }) });
    await page.locator('.tl > li').nth(1).waitFor();
    expect(await page.locator('.tl .case-step').allInnerTexts()).toEqual([
      `${tuong.name} ghi nhận và nêu sự việc`,
      'Đủ hai báo cáo, cấp lại được',
    ]);
    await close();
  });

  test('a case that ended before waits for nothing, and offers no reissue', async () => {
    const { page, close } = await open(path, { ...signedInAs(head), ...showing(endedCase) }, phone);
    await page.getByText('Không còn cần').first().waitFor();
    await page.getByText('Đã dừng').first().waitFor();
    expect(await page.getByText(/Đang chờ|Cấp lại cần hai người/).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'cases-ended-phone');
    await close();
  });

  test('a head without an account is told that only the signed scan is left', async () => {
    const { page, close } = await open(path, { ...signedInAs(head), ...showing(statedCase) }, phone);
    await page.getByText('bạn không giữ tài khoản nào').waitFor();
    expect(await page.getByRole('button', { name: 'Xác nhận báo cáo' }).count()).toBe(0);
    await close();
  });

  test('on a phone the head meets the form first, and the letter before what happened', async () => {
    const { page, close } = await open(path, { ...signedInAs(head), ...showing(headCase) }, phone);
    const topOf = async (name: string) =>
      (await page.getByRole('heading', { level: 2, name, exact: true }).boundingBox())!.y;
    await page.getByRole('heading', { level: 2, name: 'Diễn biến' }).waitFor();
    const places = await Promise.all(['Ghi nhận và nêu sự việc', 'Báo cáo bằng văn bản', 'Cấp lại cần hai người', 'Diễn biến'].map(topOf)); // prettier-ignore
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await close();
  });

  test('who reports the account of this session reads the number on the sign-in page: the session is over', async () => {
    const outcome = { caseId: stolen.id, no: stolen.no, severity: 'suspected', state: 'reported', joined: false };
    const { page, close } = await open('/password-reports/new', {
      ...signedInAs({ ...custodian, account: portUser }),
      'POST /password-reports': () => reply(201, outcome),
    });
    await page.getByRole('radio', { name: /^Nghi lộ mật khẩu/ }).check();
    await page.getByLabel(/chắc chắn chỉ mình bạn/).fill('2024-10-14T16:00');
    await page.getByRole('button', { name: 'Gửi báo tin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    await page.getByText(`Đã ghi nhận, số ${stolen.no}`).waitFor();
    expect(new URL(page.url()).searchParams.get('return')).toBe(path);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });
});
