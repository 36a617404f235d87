import type { Page, Request } from 'playwright-core';
import type { Me, OpenedSection, ReviewItem } from '../../web/api/shapes.ts';
import { axeFindings, shoot } from '../support/browser.ts';
import { custodian } from './fixtures/cases.ts';
import { erasedFamily, openedFamily } from './fixtures/dossiers.ts';
import { portUser, uuid } from './fixtures/people.ts';
import { packet } from './fixtures/reviews.ts';
import { problem, signedInAs } from './support/fakeApi.ts';
import { phone } from './support/openPage.ts';
import { reviewApi } from './support/reviewApi.ts';
import { useWeb } from './support/useWeb.ts';

const keeper: Me = { ...custodian, account: portUser };
const CHI = uuid(7);
const path = `/reviews/packets/${packet.id}?officer=${CHI}`;
const first = openedFamily.current!;
const policyOf = (policyFamily: string) => ({ ...first.content!, policyFamily });
/** The family as it was attested last time, and as it is now. */
const family: OpenedSection = {
  version: 2,
  current: { ...first, version: 2, content: policyOf('invalid') },
  history: [{ ...first, content: policyOf('none') }],
};

describe('sensitive sections in the grid of a review', () => {
  const web = useWeb();

  async function opened(change: Partial<ReviewItem> = {}, answer: () => unknown = () => family, size?: typeof phone) {
    const api = reviewApi({ sensitive: true, sections: ['family'] });
    const person = api.people.get(CHI)!;
    person.items = [{ ...person.items[0]!, section: 'family', values: null, before: null, changed: null, ...change }];
    const answers = { ...signedInAs(keeper), ...api.answers, 'POST /dossiers/:/sections/:/opening': answer };
    const found = await web.open(path, answers, size);
    await found.page.getByText('Quan hệ gia đình').first().waitFor();
    return { ...found, person, openings: () => found.asked.filter(isOpening) };
  }
  const isOpening = (request: Request) => request.url().endsWith('/opening');
  const way = (page: Page) => page.getByRole('button', { name: 'Mở để đối chiếu: Quan hệ gia đình' });
  const cells = (page: Page) => page.getByRole('row', { name: /^Gia đình chính sách/ }).locator('td');

  test('it opens by its button, once for each press, and shows what changed since the last review', async () => {
    const { page, openings, complaints, close } = await opened();
    await page.getByText('mỗi lần mở đều được ghi vào nhật ký').waitFor();
    expect(openings()).toEqual([]);
    await way(page).click();
    await page.getByText('Đỗ Văn Lực').first().waitFor();
    expect(openings().map((request) => [new URL(request.url()).pathname, request.postDataJSON() as unknown])).toEqual([
      [`/api/dossiers/${CHI}/sections/family/opening`, {}],
    ]);
    expect(await cells(page).nth(1).innerText()).toContain('mới');
    await shoot(page, 'review-sealed-opened');
    expect(await axeFindings(page)).toEqual([]);
    const shut = page.getByRole('button', { name: 'Đóng lại: Quan hệ gia đình' });
    await shut.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đỗ Văn Lực').first().waitFor({ state: 'detached' });
    expect(await way(page).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('O opens the section of the present line, the keys go on, and a reload has it closed again', async () => {
    const { page, openings, close } = await opened();
    await way(page).waitFor();
    await page.keyboard.press('o');
    await page.getByText('Đỗ Văn Lực').first().waitFor();
    await page.keyboard.press('o');
    await page.keyboard.press('1');
    await page.getByText(/^Đã lưu/).waitFor();
    expect(openings()).toHaveLength(1);
    await page.reload();
    await way(page).waitFor();
    expect(await page.getByText('Đỗ Văn Lực').count()).toBe(0);
    expect(openings()).toHaveLength(1);
    await close();
  });

  test('opened, it is confirmed in bulk but for what changed; closed, it is not', async () => {
    const { page, close } = await opened();
    await way(page).waitFor();
    expect(await page.getByRole('button', { name: /chưa xét là khớp/ }).count()).toBe(0);
    await way(page).click();
    await page.getByRole('button', { name: 'Xác nhận 1 trường chưa xét là khớp' }).click();
    await page.getByText('Để lại xét riêng vì đã đổi').waitFor();
    await close();
  });

  test('a refused opening says why, an erased entry that it is gone, and a phone opens it by touch', async () => {
    const replies = [problem(403, 'not_yours', 'Bạn không được làm việc này', 'Not yours'), erasedFamily];
    const { page, close } = await opened({ version: 1, newestVersion: 1 }, () => replies.shift(), phone);
    await way(page).click();
    await page.getByText('Bạn không được làm việc này').waitFor();
    await way(page).click();
    await page.getByText('Nội dung đã xóa').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  test('who may not open it learns the article, and has nothing to press', async () => {
    const { page, close } = await opened({ hidden: true, reason: 'sensitive' });
    await page.getByText(/Khoản 5 Điều 10/).waitFor();
    expect(await way(page).count()).toBe(0);
    await page.keyboard.press('o');
    await shoot(page, 'review-sealed-hidden');
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });
});
