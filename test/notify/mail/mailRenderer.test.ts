import type { Language } from '../../../domain/citation.ts';
import { textsIn } from '../../../notify/mail/language.ts';
import { createMailRenderer } from '../../../notify/mail/mailRenderer.ts';
import type { RenderMail } from '../../../notify/mail/mailRenderer.ts';
import { wordsOf } from '../../api/pages/markup.ts';
import { inAscii, textsWithin } from '../../api/pages/textsWithin.ts';
import { ask, everyMail, head, mailCases, request } from './everyMail.ts';

let render: RenderMail;
beforeAll(async () => {
  render = await createMailRenderer();
});

const languages: Language[] = ['vi', 'en'];
const cases = languages.flatMap((language) => Object.keys(mailCases).map((name) => ({ language, name })));

describe.each(cases)('the mail $name in $language', ({ language, name }) => {
  const mail = () => render(mailCases[name]!.template, language, mailCases[name]!.data);

  test('prints nothing unfilled, in the subject, the HTML or the text', () => {
    const { subject, html, text } = mail();
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/undefined|null|NaN|\[object|\{\{|\}\}|\$\{|Invalid Date/);
    }
    expect(subject).not.toBe('');
  });

  test('has one button, loads nothing and runs nothing', () => {
    const { html } = mail();
    expect(html.match(/class="[^"]*\bcta\b[^"]*"/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img|<link[^>]+stylesheet|@import|fonts\.googleapis|javascript:/);
    expect(html).toContain(`lang="${language}"`);
  });

  test('says the same in its text part as in its HTML', () => {
    const { html, text } = mail();
    const shown = wordsOf(html).replace(/\s/g, '');
    for (const line of text.split('\n')) {
      for (const words of line.split(/: (?=\S)/)) {
        const said = words
          .replace(/^QLCB · /, '')
          .replace(/:$/, '')
          .replace(/\s/g, '');
        if (!said.startsWith('https://')) expect(shown).toContain(said);
      }
    }
  });
});

test('English mails hold nothing that was left in Vietnamese', () => {
  for (const [place, text] of textsWithin(textsIn('en')))
    expect({ place, text }).toEqual({ place, text: inAscii(text) });
});

describe('a mail that asks', () => {
  test('says who asks what, for whom, why, until when, what the rules say, and what silence means', () => {
    const { subject, text } = render('task_ask', 'vi', ask);
    expect(subject).toBe('[Cần duyệt trước 17:00 15/10] Cấp quyền cập nhật hồ sơ đào tạo, YC-2024-04821');
    for (const said of [
      'Hạn 17:00 thứ Ba, 15/10/2024, còn 8 giờ làm việc',
      'Kính gửi Cục trưởng Đoàn Thế Hiển, Cục Hải quan thành phố Hải Phòng. Yêu cầu dưới đây đang chờ Cục trưởng quyết định ở bước 2 trên 3.',
      'Ai đề nghị: Mạc Diệp Anh, Phó Đội trưởng Đội Tổng hợp',
      'Cho ai: Chính người đề nghị, qua tài khoản HP-ND02',
      'Quyền: Xem, cập nhật hồ sơ nhóm Đào tạo, bồi dưỡng',
      'Thời hạn: 15/10/2024 đến 15/04/2025, hoặc tới khi bàn giao tài khoản',
      `Lý do: ${request.reason}`,
      'Không vướng quy tắc nào (khoản 1 Điều 7; khoản 1 Điều 10, Quy chế kèm Quyết định 240/QĐ-TCHQ)',
      'Bùi Khắc Tường, Chi cục trưởng, đã duyệt 16:51 14/10',
      'nhắc lúc 08:30 15/10 và 15:00 15/10; đến 17:00 thứ Ba, 15/10/2024 việc chuyển cho Lưu Trọng Khánh, Phó Cục trưởng.',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('sends whoever must sign in to the sign-in, and says through which account', () => {
    const { text } = render('task_ask', 'vi', { ...ask, decidedBy: { account: 'HP-QT01' } });
    expect(text).toContain('Đăng nhập để quyết định:\nhttps://qlcb.example.vn/d/7QmQx0cVt1k2A');
    expect(text).toContain('qua tài khoản HP-QT01');
  });

  test('names its number as a reminder, and says overdue once the deadline has passed', () => {
    const late = { at: new Date('2024-10-14T17:00:00+07:00'), workingMinutesLeft: -102 };
    const { subject, text } = render('task_reminder', 'vi', { ...ask, number: 3, deadline: late });
    expect(subject).toContain('Quá hạn 17:00 14/10');
    expect(text).toContain('lần nhắc thứ 3');
    expect(text).toContain('chậm 1 giờ 42 phút làm việc');
  });

  test.each([
    ['escalated', 'Bùi Khắc Tường, Chi cục trưởng được hỏi trước nhưng chưa quyết định đến hạn 17:00 14/10'],
    ['escalated-nobody', 'Chi cục Hải quan cửa khẩu cảng Đình Vũ hiện không có ai đủ điều kiện quyết định'],
    ['escalated-away', 'Đoàn Thế Hiển, Cục trưởng vắng mặt đến 18/10/2024 và đã ủy quyền cho bạn'],
    ['reassigned', 'Đoàn Thế Hiển, Cục trưởng giao lại việc của Lưu Trọng Khánh, Phó Cục trưởng'],
  ])('says why it reached its reader when it was %s', (name, why) => {
    expect(everyMail(render, 'vi')[name]!.text).toContain(`Vì sao tới bạn: ${why}`);
  });

  test('shows a rule that stands against it instead of saying that none does', () => {
    const findings = [
      {
        title: 'Vượt phạm vi',
        article: 'khoản 1 Điều 7',
        source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
        outcome: 'denied' as const,
      },
    ];
    const { text } = render('task_ask', 'vi', { ...ask, request: { ...request, findings } });
    expect(text).toContain('Vướng Vượt phạm vi (khoản 1 Điều 7, Quy chế kèm Quyết định 240/QĐ-TCHQ)');
    expect(text).not.toContain('Không vướng');
  });
});

describe('a mail that tells', () => {
  test('ends a request with how, by whom and why, in words of its own for each end', () => {
    const mails = everyMail(render, 'vi');
    const subjects = ['approved', 'rejected', 'expired', 'withdrawn', 'failed'].map((end) => mails[end]!.subject);
    expect(new Set(subjects).size).toBe(5);
    expect(mails.rejected!.text).toContain('Người quyết định: Đoàn Thế Hiển, Cục trưởng');
    expect(mails.rejected!.text).toContain('Lý do: Chưa có phân công bằng văn bản.\n  Xin bổ sung quyết định.');
  });

  test('tells the holder and the others of a revocation each from their side', () => {
    const { revoked, 'revoked-other': other } = everyMail(render, 'vi');
    expect(revoked!.text).toContain('Quyền dưới đây của bạn đã được thu hồi');
    expect(other!.text).toContain('Quyền dưới đây của Mạc Diệp Anh');
    for (const mail of [revoked!, other!]) expect(mail.text).toContain('Người thu hồi: Đoàn Thế Hiển, Cục trưởng');
  });

  test('gives the decider the receipt number and the link that says it was not me', () => {
    const { text } = everyMail(render, 'vi').receipt!;
    expect(text).toContain('Số biên nhận: BN-24-118306');
    expect(text).toContain('Không phải tôi quyết định: https://qlcb.example.vn/d/7Qm/not-me');
  });
});

describe('hostile values in a mail', () => {
  const hostile = `"><script>alert(1)</script>{{href}}\r\nBcc: x@example.vn\u202e`;

  test('stay words: no element, no slot, no second subject line, no turned reading direction', () => {
    const person = { name: hostile, position: hostile, unit: hostile };
    const attacked = { ...request, title: hostile, reason: hostile, asker: person, account: hostile, scope: hostile };
    const { subject, html } = render('task_ask', 'vi', { ...ask, recipient: person, request: attacked });
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(html).not.toMatch(/<script|\u202e/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{href}}');
  });

  test('a name in decomposed letters is composed', () => {
    const recipient = { ...head, name: head.name.normalize('NFD') };
    const { html, text } = render('task_ask', 'vi', { ...ask, recipient });
    expect(html).toContain(head.name.normalize('NFC'));
    expect(text).toBe(text.normalize('NFC'));
  });
});
