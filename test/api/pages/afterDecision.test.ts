import { deadLinkStatus } from '../../../api/pages/deadLink.ts';
import { deadLinkPage } from '../../../api/pages/deadLinkPage.ts';
import { resultPage } from '../../../api/pages/resultPage.ts';
import { signInPage, signInStatus } from '../../../api/pages/signInPage.ts';
import { aResultPage, deadLinks, everyPage } from './everyPage.ts';
import { now } from './haiPhongRequest.ts';
import { tagsOf, wordsOf } from './markup.ts';

const dead = (key: string): string =>
  deadLinkPage({ language: 'vi', now, reader: 'Đoàn Thế Hiển', tasksHref: '/tasks', ...deadLinks[key]! });

describe('the result page', () => {
  test('says what was recorded, by whom, when to the second, under which receipt number, and what follows', () => {
    const words = wordsOf(resultPage(aResultPage('vi')));
    for (const said of [
      'Đã ghi nhận: duyệt',
      'Đoàn Thế Hiển, Cục trưởng Cục Hải quan thành phố Hải Phòng',
      '09:44:07 thứ Ba, 15/10/2024',
      'YC-2024-04821, bản 2, bước 2/3',
      'BN-24-118306',
      'Trịnh Hoài Thương quyết định Quản trị cấp Cục, hạn 17:00 ngày mai',
      'Tự hết ngày 15/04/2025',
    ]) {
      expect(words).toContain(said);
    }
  });

  test('gives a way to say that it was not me, which a GET alone does not take', () => {
    const page = resultPage(aResultPage('vi'));
    expect(tagsOf(page, 'a').join()).toContain('href="/d/7Qmk2A/not-me"');
    const asked = everyPage('vi').dispute!;
    expect(tagsOf(asked, 'form')[0]).toContain('method="post" action="/d/7Qmk2A/not-me"');
  });
});

describe('a dead link', () => {
  test.each([
    ['decided', 409],
    ['expired', 410],
    ['renewed', 202],
    ['voided', 410],
    ['superseded', 409],
    ['reassigned', 410],
    ['escalated', 410],
    ['transferred', 403],
    ['withdrawn', 410],
    ['lapsed', 410],
    ['waiting', 403],
    ['unknown', 404],
    ['noTask', 404],
    ['tooMany', 429],
  ])('that is %s answers %i', (key, status) => expect(deadLinkStatus(deadLinks[key]!)).toBe(status));

  test('has words of its own for each cause and a next step on every page', () => {
    const pages = Object.keys(deadLinks).map(dead);
    const headings = pages.map((page) => /<h1>([^<]*)/.exec(page)?.[1]);
    expect(new Set(headings).size).toBe(pages.length);
    for (const page of pages) expect(page).toMatch(/class="btn primary"/);
  });

  test('that was decided names who did it, when, for whom and how, to the other who was asked', () => {
    const words = wordsOf(dead('decided'));
    expect(words).toContain('Lưu Trọng Khánh đã quyết định yêu cầu này');
    expect(words).toMatch(/Đã duyệt.*người được Đoàn Thế Hiển ủy quyền.*09:31 hôm nay/);
  });

  test('that the reader used says so and offers "this was not me"', () => {
    expect(wordsOf(dead('decidedByReader'))).toContain('Bạn đã quyết định yêu cầu này');
    expect(dead('decidedByReader')).toContain('href="/d/7Qmk2A/not-me"');
  });

  test('that has expired is renewed by a posted form, not by opening it', () => {
    expect(tagsOf(dead('expired'), 'form')[0]).toContain('method="post" action="/d/7Qmk2A/renew"');
  });

  test('that a new version replaced leads to that version and says when its mail went out', () => {
    expect(wordsOf(dead('superseded'))).toMatch(/bản 2, nay đã là bản 3.*lúc 09:21 hôm nay.*Mở bản 3/);
    expect(dead('superseded')).toContain('href="/tasks/92"');
  });

  test('speaks of no mail to somebody who came signed in', () => {
    for (const [key, link] of Object.entries(deadLinks)) {
      if (!['decided', 'decidedByReader', 'superseded', 'withdrawn', 'lapsed', 'waiting', 'noTask'].includes(key))
        continue;
      const page = deadLinkPage({ language: 'vi', now, reader: 'Thương', signedIn: true, tasksHref: '/', ...link });
      expect([key, wordsOf(page)]).toEqual([
        key,
        expect.not.stringMatching(/Thư này|thư vẫn|Đăng nhập để|[Ll]iên kết/),
      ]);
    }
  });

  test('no longer tells what it was about to somebody who lost the authority', () => {
    expect(wordsOf(dead('transferred'))).not.toContain('Cấp quyền cập nhật hồ sơ đào tạo');
  });
});

describe('the sign-in link', () => {
  test('shows a button that posts, so that opening it signs nobody in', () => {
    const page = everyPage('vi')['sign-in']!;
    expect(tagsOf(page, 'form')[0]).toContain('method="post" action="/s/x"');
    expect(wordsOf(page)).toContain('một lần, đến 09:57 hôm nay');
  });

  test('that is used or expired has no form, answers 410 and leads to asking for a new one', () => {
    for (const state of ['used', 'expired'] as const) {
      const link = { language: 'vi', now, state, askAgainHref: '/sign-in' } as const;
      expect(signInStatus(link)).toBe(410);
      expect(tagsOf(signInPage(link), 'form')).toEqual([]);
      expect(signInPage(link)).toContain('href="/sign-in"');
    }
  });
});
