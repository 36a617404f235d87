import type { Page, Request } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { changedMeanwhile, ownDossier, schoolingSection } from './fixtures/dossiers.ts';
import { specialist, uuid } from './fixtures/people.ts';
import { problem, reply, signedInAs, type Answers } from './support/fakeApi.ts';
import { phone } from './support/openPage.ts';
import { useWeb } from './support/useWeb.ts';
type Row = Record<string, string | null>;
interface Sent {
  version: number;
  validFrom: string;
  replaces?: number;
  content: Record<string, string | null | Row[]> & { courses: Row[] };
}

const path = `/dossiers/${uuid(8)}`;
const answers: Answers = { ...signedInAs(specialist), 'GET /dossiers/:': () => ownDossier };
const now = schoolingSection.current!;
const sent = (asked: Request[]): Sent[] =>
  asked.filter((request) => request.method() === 'PUT').map((request) => request.postDataJSON() as Sent);
const card = (page: Page) => page.getByRole('region', { name: 'Đào tạo, bồi dưỡng', exact: true });
const focused = (page: Page) => page.evaluate('document.activeElement.getAttribute("aria-label")');
const faulty = (fields: { path: string; texts: { vi: string; en: string } }[]) => {
  const { status, body } = problem(422, 'section_invalid', 'Nội dung chưa hợp lệ', 'Not valid');
  return reply(status, { ...(body as object), fields });
};

describe('writing a section in its place, over fixtures', () => {
  const web = useWeb();
  async function begin(replaced: Answers = {}, size?: { width: number; height: number }) {
    const opened = await web.open(path, { ...answers, ...replaced }, size);
    await card(opened.page).getByRole('button', { name: 'Cập nhật' }).click();
    return opened;
  }
  const save = (page: Page) => page.getByRole('button', { name: 'Ghi bản mới' }).click();

  test('a change sends all fields, the version that was seen and the day since when it is so', async () => {
    const { page, asked, close } = await begin();
    await page.getByLabel('Tin học').fill(' Nâng cao ');
    await page.getByLabel('Có hiệu lực từ ngày').fill('01/10/2024');
    await save(page);
    await page.getByText('Đã ghi bản 3').waitFor();
    expect(sent(asked)).toEqual([
      { version: 3, validFrom: '2024-10-01', content: { ...now.content, computing: 'Nâng cao' } },
    ]);
    await close();
  });

  test('a correction names the entry that was wrong and begins with its day', async () => {
    const { page, asked, close } = await begin();
    await page.getByRole('radio', { name: /^Đính chính/ }).check();
    await page.getByLabel('Ngoại ngữ').fill('');
    await save(page);
    await page.getByText('Đã ghi bản 3').waitFor();
    expect(sent(asked)).toEqual([{ version: 3, replaces: 3, validFrom: '2023-10-13', content: { ...now.content, language: null } }]);
    await close();
  }); // prettier-ignore

  test('an earlier entry is corrected from the history, filled in with what it said', async () => {
    const { page, asked, close } = await web.open(path, answers);
    await card(page).getByText('Lịch sử, 2 bản trước').click();
    expect(await card(page).getByRole('button', { name: 'Đính chính bản 2' }).count()).toBe(0);
    await card(page).getByRole('button', { name: 'Đính chính bản 1' }).click();
    await page.getByText('Đính chính bản 1, có hiệu lực từ 01/07/2012').waitFor();
    await save(page);
    await page.getByText('Đã ghi bản 3').waitFor();
    expect(sent(asked)).toEqual([{ version: 3, replaces: 1, validFrom: '2012-07-01', content: schoolingSection.history[1]!.content }]);
    await close();
  }); // prettier-ignore

  test('rows are added, moved and taken away by the keyboard alone, and focus stays where one goes on', async () => {
    const { page, asked, close } = await begin();
    await page.getByRole('button', { name: 'Đưa dòng 3 lên' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Đưa dòng 2 lên');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Đưa dòng 1 xuống');
    await page.getByText('Dòng 2 đã thành dòng 1').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Bỏ dòng 2' }).focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Bỏ dòng 2');
    await page.getByRole('button', { name: 'Thêm dòng' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Học viện Hành chính');
    await save(page);
    await page.getByText('Đã ghi bản 3').waitFor();
    const rows = now.content['courses'] as Row[];
    const added = { school: 'Học viện Hành chính', subject: null, from: null, to: null, form: null, certificate: null };
    expect(sent(asked)[0]?.content.courses).toEqual([rows[2], rows[1], added]);
    await close();
  });

  test('faults stand at their fields, also in rows, and the first has the focus', async () => {
    const { page, close } = await begin({
      'PUT /dossiers/:/sections/:': () =>
        faulty([
          { path: 'validFrom', texts: { vi: 'Ngày hiệu lực không được ở tương lai.', en: '' } },
          { path: 'courses.1.school', texts: { vi: 'Chưa nhập.', en: '' } },
        ]),
    }, phone); // prettier-ignore
    await save(page);
    await page.getByText('Nội dung chưa hợp lệ').waitFor();
    expect(await page.getByLabel('Có hiệu lực từ ngày').getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true');
    const second = page.getByRole('group', { name: 'Dòng 2' });
    await second.getByText('Chưa nhập.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await second.getByLabel('Tên trường').fill('Trường Hải quan');
    await second.getByText('Chưa nhập.').waitFor({ state: 'detached' });
    await close();
  });

  test('when another was faster, it shows what they changed and keeps what was typed', async () => {
    let isChanged = false;
    const superseded = problem(409, 'superseded', 'Đã có bản mới hơn', 'Newer');
    const { page, asked, close } = await begin({
      'GET /dossiers/:': () => (isChanged ? changedMeanwhile : ownDossier),
      'PUT /dossiers/:/sections/:': (request) => {
        const isLate = (request.postDataJSON() as Sent).version === 3;
        isChanged ||= isLate;
        return isLate ? superseded : { version: 5 };
      },
    });
    await page.getByLabel('Ngoại ngữ').fill('Tiếng Pháp B1');
    await page.getByLabel('Chuyên ngành').fill('Luật');
    await save(page);
    const note = page.getByRole('alert').filter({ hasText: 'Phùng Gia Hưng đã ghi bản 4' });
    await note.getByText('Tiếng Anh C1').waitFor();
    await note.getByText('Cả hai cùng sửa: Ngoại ngữ.').waitFor();
    expect(await page.getByLabel('Ngoại ngữ').inputValue()).toBe('Tiếng Pháp B1');
    expect(await axeFindings(page)).toEqual([]);
    await shoot(page, 'dossier-superseded-desk');
    await note.getByRole('button', { name: 'Ghép điều tôi nhập vào bản 4' }).click();
    await save(page);
    await page.getByText('Đã ghi bản 5').waitFor();
    expect(sent(asked).at(-1)).toMatchObject({ version: 4, content: { language: 'Tiếng Pháp B1', subject: 'Luật', computing: 'Cơ bản' } });
    await close();
  }); // prettier-ignore

  test('a superior’s refusal is told in place, and nothing typed is lost', async () => {
    const { page, close } = await begin({
      'PUT /dossiers/:/sections/:': () =>
        problem(403, 'superior_may_not_change', 'Không được sửa hồ sơ này', 'May not'),
    });
    await page.getByLabel('Tin học').fill('Nâng cao');
    await save(page);
    await page.getByText('Không được sửa hồ sơ này').waitFor();
    expect(await page.getByLabel('Tin học').inputValue()).toBe('Nâng cao');
    await close();
  });

  test('what was typed is not lost by going to another page or day, unless one says so', async () => {
    const { page, asked, close } = await begin();
    await page.getByLabel('Tin học').fill('Nâng cao');
    await page.getByRole('navigation', { name: 'Các mục của hồ sơ' }).getByRole('link').first().click();
    const question = page.getByRole('dialog', { name: 'Chưa ghi điều bạn nhập' });
    expect(await question.count()).toBe(0);
    await page.getByRole('link', { name: 'Hồ sơ cán bộ' }).first().click();
    await question.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await question.getByRole('button', { name: 'Ở lại, nhập tiếp' }).click();
    await question.waitFor({ state: 'detached' });
    expect([new URL(page.url()).pathname, await page.getByLabel('Tin học').inputValue()]).toEqual([path, 'Nâng cao']);
    await page.getByRole('button', { name: 'Xem tại ngày…' }).click();
    await page.getByLabel('Đúng vào ngày').fill('01/10/2023');
    await page.getByLabel(/Theo điều đã ghi/).fill('18/10/2023');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await question.getByRole('button', { name: 'Rời đi, bỏ điều đã nhập' }).click();
    await page.waitForURL(/on=2023-10-01/);
    await page.getByLabel('Tin học').waitFor({ state: 'detached' });
    expect(sent(asked)).toEqual([]);
    await close();
  });
});
