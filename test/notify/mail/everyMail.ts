import { caseMails } from './caseMails.ts';
import { reviewMails } from './reviewMails.ts';
import type { Language } from '../../../domain/citation.ts';
import type { MailData, MailGrant, MailRequest, TaskAsk } from '../../../notify/mail/mailData.ts';
import type { RenderedMail, RenderMail } from '../../../notify/mail/mailRenderer.ts';

const at = (time: string): Date => new Date(`2024-10-${time}:00+07:00`);
const due = at('15T17:00');

export const head = { name: 'Đoàn Thế Hiển', position: 'Cục trưởng', unit: 'Cục Hải quan thành phố Hải Phòng' };
const deputy = { name: 'Lưu Trọng Khánh', position: 'Phó Cục trưởng' };
const unitHead = { name: 'Bùi Khắc Tường', position: 'Chi cục trưởng' };
export const asker = {
  name: 'Mạc Diệp Anh',
  position: 'Phó Đội trưởng Đội Tổng hợp',
  unit: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ',
};

export const request: MailRequest = {
  reference: 'YC-2024-04821',
  title: 'Cấp quyền cập nhật hồ sơ đào tạo',
  version: 2,
  risk: 'medium',
  asker,
  beneficiary: 'asker',
  account: 'HP-ND02',
  permission: { actions: 'Xem, cập nhật', objects: 'hồ sơ nhóm Đào tạo, bồi dưỡng' },
  scope: 'Chi cục và 5 đội thuộc',
  period: {
    from: new Date('2024-10-15T00:00:00+07:00'),
    to: new Date('2025-04-15T00:00:00+07:00'),
    untilHandover: true,
  },
  reason: 'Nhận phần việc của người chuyển công tác từ 10/10; cần nhập 37 quyết định đào tạo quý III trước 25/10.',
  findings: [
    {
      title: 'Chỉ cấp cho cán bộ của đơn vị mình',
      article: 'khoản 1 Điều 7',
      source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
      outcome: 'allowed',
    },
    {
      title: 'Người được phân công giữ tài khoản',
      article: 'khoản 1 Điều 10',
      source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
      outcome: 'allowed',
    },
  ],
  earlier: [{ by: unitHead, verdict: 'approve', at: at('14T16:51') }],
};

const grant: MailGrant = {
  holder: asker,
  account: 'HP-ND02',
  permission: request.permission!,
  scope: request.scope!,
  from: at('15T00:00'),
  to: new Date('2025-04-15T00:00:00+07:00'),
};

export const ask: TaskAsk = {
  recipient: head,
  request,
  step: 2,
  steps: 3,
  deadline: { at: due, workingMinutesLeft: 480 },
  reminders: [at('15T08:30'), at('15T15:00')],
  silence: { then: 'escalates', at: due, to: deputy },
  decidedBy: 'link',
  href: 'https://qlcb.example.vn/d/7QmQx0cVt1k2A',
  notMineHref: 'https://qlcb.example.vn/tasks/91?pass-on',
};

const news = { recipient: asker, request, at: at('15T09:44'), href: 'https://qlcb.example.vn/requests/4821' };

/** Each mail in each of its cases, by name. */
const aboutAccount = {
  recipient: asker,
  account: 'HP-ND12',
  unit: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ',
  at: at('15T09:44'),
};

export const mailCases: Record<string, MailData> = {
  ask: { template: 'task_ask', data: ask },
  'ask-session': { template: 'task_ask', data: { ...ask, decidedBy: { account: 'HP-QT01' } } },
  reminder: { template: 'task_reminder', data: { ...ask, number: 2, deadline: { at: due, workingMinutesLeft: 120 } } },
  'reminder-overdue': {
    template: 'task_reminder',
    data: {
      ...ask,
      number: 3,
      deadline: { at: at('14T17:00'), workingMinutesLeft: -102 },
      reminders: [],
      silence: { then: 'expires', at: at('17T17:00') },
    },
  },
  escalated: {
    template: 'task_escalated',
    data: { ...ask, why: { kind: 'silence', from: unitHead, dueAt: at('14T17:00') } },
  },
  'escalated-nobody': {
    template: 'task_escalated',
    data: { ...ask, why: { kind: 'no_approver', unit: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ' } },
  },
  'escalated-away': {
    template: 'task_escalated',
    data: { ...ask, why: { kind: 'out_of_office', from: head, until: at('18T17:00') } },
  },
  reassigned: {
    template: 'task_reassigned',
    data: { ...ask, by: head, from: deputy, reason: 'Đồng chí Khánh đi công tác đến 18/10.' },
  },
  approved: { template: 'request_ended', data: { ...news, end: 'approved', by: head } },
  rejected: {
    template: 'request_ended',
    data: { ...news, end: 'rejected', by: head, reason: 'Chưa có phân công bằng văn bản.\nXin bổ sung quyết định.' },
  },
  expired: { template: 'request_ended', data: { ...news, end: 'expired' } },
  withdrawn: { template: 'request_ended', data: { ...news, end: 'withdrawn', by: asker } },
  failed: {
    template: 'request_ended',
    data: { ...news, end: 'failed', reason: 'Tài khoản HP-ND02 đã bàn giao cho người khác ngày 15/10/2024.' },
  },
  'sent-back': {
    template: 'request_sent_back',
    data: { ...news, by: head, reason: 'Ghi rõ số quyết định phân công.', closesAt: at('22T17:00') },
  },
  question: { template: 'question_asked', data: { ...news, by: head, text: 'Phân công theo quyết định số nào?' } },
  comment: { template: 'comment_added', data: { ...news, by: unitHead, text: 'Đã đối chiếu quyết định 118/QĐ-ĐV.' } },
  revoked: {
    template: 'grant_revoked',
    data: {
      recipient: asker,
      audience: 'holder',
      grant,
      by: head,
      at: at('15T14:02'),
      reason: 'Thôi phân công.',
      href: news.href,
    },
  },
  'revoked-other': {
    template: 'grant_revoked',
    data: {
      recipient: unitHead,
      audience: 'other',
      grant,
      by: head,
      at: at('15T14:02'),
      reason: 'Thôi phân công.',
      href: news.href,
    },
  },
  ending: {
    template: 'grant_ending',
    data: {
      recipient: asker,
      grant,
      endsAt: grant.to!,
      daysLeft: 7,
      renewHref: 'https://qlcb.example.vn/requests/new?renew=77',
    },
  },
  'sign-in': {
    template: 'sign_in_link',
    data: {
      recipient: asker,
      requestedAt: at('15T09:42'),
      expiresAt: at('15T09:57'),
      href: 'https://qlcb.example.vn/s/Zk81',
    },
  },
  receipt: {
    template: 'decision_receipt',
    data: {
      recipient: head,
      request,
      step: 2,
      steps: 3,
      verdict: 'deny',
      reason: 'Chưa có phân công bằng văn bản.',
      at: at('15T09:44'),
      channel: 'mail',
      receiptNo: 'BN-24-118306',
      href: news.href,
      disputeHref: 'https://qlcb.example.vn/d/7Qm/not-me',
    },
  },
  locked: {
    template: 'account_locked',
    data: {
      recipient: asker,
      account: 'HP-ND02',
      at: at('15T09:44'),
      failures: 5,
      until: at('15T10:14'),
      href: 'https://qlcb.example.vn/',
    },
  },
  'locked-for-good': {
    template: 'account_locked',
    data: {
      recipient: asker,
      account: 'HP-ND02',
      at: at('15T09:44'),
      failures: 5,
      until: null,
      href: 'https://qlcb.example.vn/',
    },
  },
  'account-issued': {
    template: 'account_issued',
    data: {
      ...aboutAccount,
      expiresAt: at('16T09:44'),
      needsSecondFactor: true,
      href: 'https://qlcb.example.vn/p/7Qm',
    },
  },
  'account-handed-over': {
    template: 'account_handed_over',
    data: {
      ...aboutAccount,
      expiresAt: at('16T09:44'),
      needsSecondFactor: false,
      href: 'https://qlcb.example.vn/p/7Qm',
    },
  },
  'account-withdrawn': { template: 'account_withdrawn', data: { ...aboutAccount, href: news.href } },
  'account-frozen': {
    template: 'account_frozen',
    data: { ...aboutAccount, href: 'https://qlcb.example.vn/accounts/1' },
  },
  'grants-offered': {
    template: 'grants_offered',
    data: {
      ...aboutAccount,
      offers: ['training', 'officers'].map((group) => ({
        permission: { actions: 'xem, cập nhật', objects: group === 'training' ? 'hồ sơ đào tạo' : 'hồ sơ cán bộ' },
        scope: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ',
        href: `https://qlcb.example.vn/requests/new?workGroup=${group}`,
      })),
    },
  },
  ...caseMails,
  ...reviewMails,
};

/** Every case rendered in one language, by name. */
export function everyMail(render: RenderMail, language: Language): Record<string, RenderedMail> {
  const rendered = Object.entries(mailCases).map(([name, { template, data }]) => [
    name,
    render(template, language, data),
  ]);
  return Object.fromEntries(rendered);
}
