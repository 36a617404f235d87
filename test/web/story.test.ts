import i18next from 'i18next';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';
import type { TimelineEntry } from '../../web/api/shapes.ts';
import { formatCoefficient } from '../../web/dossiers/formatCoefficient.ts';
import { quoted } from '../../web/look/quoted.ts';
import { detailWords } from '../../web/request/detailWords.ts';
import { namedIn } from '../../web/request/namedIn.ts';
import { told } from '../../web/request/useEventWords.ts';
import { wholeStory } from '../../web/request/useWholeStory.ts';
import { en } from '../../web/texts/en.ts';
import { vi } from '../../web/texts/vi.ts';
import { conflictsIn } from '../../web/wizard/conflicts.ts';
import { hien, tuong } from './fixtures/people.ts';
import { grants } from './fixtures/records.ts';
import { conflict, detail, findings } from './fixtures/requests.ts';

const translator = i18next.createInstance();
let words: Parameters<typeof detailWords>[0];
beforeAll(async () => {
  await translator.init({
    lng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  words = { t: translator.t as typeof words.t, both: (text) => text.vi };
});

describe('the course of a request', () => {
  test('tells the permissions that took effect apart, by permission and group of work', () => {
    const applied = ['records.read', 'records.write'].map((permission) =>
      told(words.t, 'Quyền có hiệu lực', { permission, workGroup: 'training' }),
    );
    expect(applied).toEqual([
      'Quyền có hiệu lực: Xem hồ sơ, nhóm Đào tạo, bồi dưỡng',
      'Quyền có hiệu lực: Cập nhật hồ sơ, nhóm Đào tạo, bồi dưỡng',
    ]);
  });

  test('says of every mail which one it was', () => {
    const templates: Record<MessageTemplate, true> = {
      task_ask: true,
      task_reminder: true,
      task_escalated: true,
      task_reassigned: true,
      request_ended: true,
      request_sent_back: true,
      question_asked: true,
      comment_added: true,
      grant_revoked: true,
      grant_ending: true,
      sign_in_link: true,
      decision_receipt: true,
      decision_disputed: true,
      account_locked: true,
      account_frozen: true,
      account_withdrawn: true,
      account_issued: true,
      account_handed_over: true,
      grants_offered: true,
      password_report_link: true,
      password_case_reported: true,
      password_case_duty: true,
      password_reissued: true,
      password_case_incident: true,
      password_case_ended: true,
      review_started: true,
      review_reminder: true,
      review_escalated: true,
      review_packet_moved: true,
      review_closed: true,
      correction_due: true,
      correction_escalated: true,
    };
    const mails = Object.keys(templates).map((template) => told(words.t, 'Gửi thư', { template }));
    expect(new Set(mails).size).toBe(mails.length);
    expect(mails[1]).toBe('Gửi thư nhắc việc');
  });

  test('goes on after its end: what was granted and revoked later stands in its place, before what is planned', () => {
    const [grant] = grants;
    if (!grant) throw new Error('no such fixture');
    const later = { ...grant, endedAt: '2024-10-15T03:00:00Z', endReason: 'revoked' };
    const story = wholeStory(detail.timeline, [grant, later]);
    const place = story.findIndex(({ event }) => event === 'grant.ended');
    expect(story).toHaveLength(detail.timeline.length + 1);
    expect(story.slice(place + 1).every(({ planned }) => planned)).toBe(true);
    expect(told(words.t, 'Quyền kết thúc', (story[place] as TimelineEntry).data)).toMatch(/: .+, bị thu hồi$/);
  });
});

describe('the details of a recorded event', () => {
  const said = (recorded: Record<string, unknown>) => detailWords(words, namedIn(detail), recorded);

  test('are words: versions, stages by title, people by name', () => {
    expect(said({ version: 2, kind: 'permission.grant' })).toEqual(['xin cấp quyền', 'bản 2']);
    expect(said({ stages: ['head', 'admin'] })).toEqual(['các bước: Thủ trưởng duyệt, Quản trị cấp Cục cấp quyền']);
    expect(said({ added: [tuong.id, hien.id], removed: [] })).toEqual([`giao cho ${tuong.name}, ${hien.name}`]);
    expect(said({ stage: 'head', to: 'superior_head' })).toEqual(['bước Thủ trưởng duyệt', 'tới thủ trưởng cấp trên']);
    expect(said({ permission: 'records.read', reason: 'revoked' })).toEqual(['quyền Xem hồ sơ', 'bị thu hồi']);
    expect(said({ kind: 'user', unit: 'CHQ20' })).toEqual(['tài khoản người dùng', 'đơn vị CHQ20']);
    expect(said({ code: 'not_yours', because: 'takes_part' })).toEqual([
      'không phải việc của người này',
      'có phần trong yêu cầu',
    ]);
  });

  test('never show an id: somebody who is not named is an officer, a comment stands elsewhere', () => {
    expect(said({ from: '00000000-0000-4000-8000-0000000009ff', commentId: 'x' })).toEqual(['từ một cán bộ']);
  });
});

test('a quote that holds quotation marks stands in one pair of its own', () => {
  expect(quoted('“Tài khoản quản trị”: là tài khoản')).toBe('“‘Tài khoản quản trị’: là tài khoản”');
});

test('a coefficient is written as its language writes numbers', () => {
  expect([formatCoefficient('2.46', 'vi'), formatCoefficient('2.10', 'vi')]).toEqual(['2,46', '2,10']);
  expect(formatCoefficient('2.46', 'en')).toBe('2.46');
});

describe('conflicts', () => {
  const other = { ...conflict, code: 'only_admin_accounts_assign' };

  test('that the same way out solves are one, with all the articles', () => {
    expect(conflictsIn([...findings, conflict, other])).toEqual([[conflict, other]]);
  });

  test('of several permissions that say the same are told once; other ways out are another conflict', () => {
    const elsewhere = { ...conflict, waysOut: [{ vi: 'Sửa thời hạn', en: 'Change the period' }] };
    expect(conflictsIn([conflict, conflict, elsewhere])).toEqual([[conflict], [elsewhere]]);
    expect(conflictsIn(findings)).toEqual([]);
  });
});
