import { aReportPage } from './everyReportPage.ts';
import { tagsOf, wordsOf } from './markup.ts';

describe('the page that confirms a report from the sign-in page', () => {
  test('says which account, what is reported, since when, and that the account will be frozen', () => {
    const words = wordsOf(aReportPage('vi'));
    for (const part of ['hp-nd02', 'Lộ mật khẩu', '16:00', 'khóa ngay'])
      expect([part, words.includes(part)]).toEqual([part, true]);
  });

  test('of a lost password it says that the old password dies and the account stays open, and asks of no moment', () => {
    const words = wordsOf(aReportPage('vi', { severity: 'lost', lastCertainAt: null }));
    expect(words).toContain('mật khẩu cũ bị hủy ngay');
    expect(words).toContain('tài khoản không bị khóa');
    expect(words).not.toContain('khóa ngay');
    expect(words).not.toContain('Chắc chắn an toàn đến');
  });

  test('has one button, which posts, and no script', () => {
    const page = aReportPage('vi');
    expect(tagsOf(page, 'form')).toEqual(['<form class="lt-acts one" method="post" action="/r/7Qmk2A">']);
    expect([tagsOf(page, 'button').length, tagsOf(page, 'script').length]).toEqual([1, 0]);
  });
});
