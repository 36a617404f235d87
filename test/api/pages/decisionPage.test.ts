import { decisionPage } from '../../../api/pages/decisionPage.ts';
import type { DecisionForm } from '../../../api/pages/decisionForm.ts';
import { aDecisionPage } from './everyPage.ts';
import { request } from './haiPhongRequest.ts';
import { tagsOf, wordsOf } from './markup.ts';

const form: DecisionForm = { assurance: 'link', action: '/d/7Qmk2A', csrf: 'c5rf', maySendBack: true };
const refused = (change: Partial<DecisionForm>): string =>
  decisionPage(aDecisionPage('vi', { stage: { ...form, ...change } }));

describe('the decision page', () => {
  test('tells who asks what, for whom, through which account, where, how long, why, and what rules and earlier deciders said', () => {
    const words = wordsOf(decisionPage(aDecisionPage('vi')));
    for (const fact of [
      'Hạn 17:00 hôm nay, còn 6 giờ 18 phút làm việc',
      'YC-2024-04821 bản 2 bước 2/3',
      'Mạc Diệp Anh, Phó Đội trưởng Chi cục HQ cửa khẩu cảng Đình Vũ',
      'Chính người đề nghị, qua HP-ND02',
      'Xem, cập nhật hồ sơ đào tạo, bồi dưỡng',
      'Chi cục và 5 đội thuộc',
      '15/10/2024 đến 15/04/2025, hoặc tới khi bàn giao tài khoản',
      request.reason,
      'Không vướng khoản 1 Điều 7; khoản 1 Điều 10, Quy chế kèm Quyết định 240/QĐ-TCHQ',
      'Bùi Khắc Tường, Chi cục trưởng, đã duyệt 14/10 16:51',
    ]) {
      expect(words).toContain(fact);
    }
  });

  test('is one posted form that carries the version and the token against forgery, with a button for each verdict', () => {
    const page = decisionPage(aDecisionPage('vi'));
    expect(tagsOf(page, 'form')).toEqual(['<form class="lt-form" method="post" action="/d/7Qmk2A">']);
    expect(tagsOf(page, 'input').join()).toMatch(
      /type="hidden" name="csrf" value="c5rf".*type="hidden" name="version" value="2"/,
    );
    const verdicts = tagsOf(page, 'button').map((tag) => /name="verdict" value="(\w+)"/.exec(tag)?.[1]);
    expect(verdicts).toEqual(['approve', 'deny', 'send_back']);
  });

  test('offers no sending back where the stage does not', () => {
    expect(refused({ maySendBack: false })).not.toContain('send_back');
  });

  test('says what silence means: to whom the task goes and when', () => {
    const words = wordsOf(decisionPage(aDecisionPage('vi')));
    expect(words).toContain(
      'Nếu đến 17:00 hôm nay bạn chưa quyết định, việc chuyển cho Lưu Trọng Khánh, Phó Cục trưởng.',
    );
  });

  test('says after the deadline how late it is and that the open task can still be decided', () => {
    const late = { at: new Date('2024-10-14T17:00:00+07:00'), workingMinutesLeft: -102 };
    const words = wordsOf(decisionPage(aDecisionPage('vi', { deadline: late })));
    expect(words).toContain('Đã quá hạn 17:00 hôm qua, chậm 1 giờ 42 phút làm việc');
    expect(words).toContain('bạn vẫn quyết định được');
  });

  test('shows a rule that stands against it before one that warns, each with its article and quote', () => {
    const findings = [
      {
        title: 'Đang có quyền tương tự',
        article: 'khoản 1 Điều 10',
        source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
        outcome: 'warning' as const,
      },
      {
        title: 'Vượt phạm vi',
        article: 'khoản 1 Điều 7',
        source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
        quote: 'chỉ được cấp',
        outcome: 'denied' as const,
      },
    ];
    const words = wordsOf(decisionPage(aDecisionPage('vi', { request: { ...request, findings } })));
    expect(words).toMatch(
      /Vướng Vượt phạm vi \(khoản 1 Điều 7, Quy chế kèm Quyết định 240\/QĐ-TCHQ\) chỉ được cấp Cần lưu ý Đang có quyền tương tự \(khoản 1 Điều 10, Quy chế [^)]*\)/,
    );
    expect(words).not.toContain('Không vướng');
  });

  test('a quote that holds quotation marks stands in one pair of its own kind', () => {
    const quote = '“Tài khoản quản trị”: là tài khoản có chức năng phân quyền';
    const findings = [{ ...request.findings[0]!, quote, outcome: 'denied' as const }];
    const page = decisionPage(aDecisionPage('vi', { request: { ...request, findings } }));
    expect(page).toContain('<q>‘Tài khoản quản trị’: là tài khoản có chức năng phân quyền</q>');
  });

  test('a denial without a reason brings the page back: an alert that leads to the field, and the field that names its fault', () => {
    const page = refused({ problem: { kind: 'reason_missing', verdict: 'deny' } });
    expect(page).toMatch(/<title>\s*Lỗi: /);
    expect(page).toMatch(/role="alert"[\s\S]*<a href="#reason"\s*>Từ chối cần có lý do/);
    const field = tagsOf(page, 'textarea')[0]!;
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('aria-describedby="reason-problem reason-hint"');
    expect(page).toMatch(/id="reason-problem"/);
    expect(wordsOf(page)).toContain(request.reason);
  });

  test('what the decider wrote comes back letter by letter, even where it starts with a line break or closes the field', () => {
    const page = refused({ problem: { kind: 'stale' }, writtenReason: '\nChưa có phân công.</textarea><b>' });
    expect(page).toMatch(/<textarea [^>]*>\n\nChưa có phân công\.&lt;\/textarea&gt;&lt;b&gt;<\/textarea\s*>/);
    expect(tagsOf(page, 'textarea')[0]).not.toContain('aria-invalid');
  });

  test('a stage that wants a signed-in decider has no form: it names the account and leads to the task', () => {
    const page = refused({});
    expect(page).toContain('<form');
    const session = decisionPage(
      aDecisionPage('vi', { stage: { assurance: 'session', account: 'HP-QT01', taskHref: '/tasks/91' } }),
    );
    expect(tagsOf(session, 'form')).toEqual([]);
    expect(tagsOf(session, 'button')).toEqual([]);
    expect(wordsOf(session)).toContain('tài khoản quản trị HP-QT01');
    expect(tagsOf(session, 'a').join()).toContain('href="/tasks/91"');
  });
});
