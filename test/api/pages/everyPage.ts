import type { Language } from '../../../domain/citation.ts';
import type { DeadLink } from '../../../api/pages/deadLink.ts';
import { deadLinkPage } from '../../../api/pages/deadLinkPage.ts';
import { decisionPage } from '../../../api/pages/decisionPage.ts';
import type { DecisionPage } from '../../../api/pages/decisionPage.ts';
import { disputePage } from '../../../api/pages/disputePage.ts';
import { resultPage } from '../../../api/pages/resultPage.ts';
import type { ResultPage } from '../../../api/pages/resultPage.ts';
import { signInPage } from '../../../api/pages/signInPage.ts';
import { everyReportPage } from './everyReportPage.ts';
import { everyPasswordPage } from './everyPasswordPage.ts';
import { admin, deputy, head, now, request } from './haiPhongRequest.ts';

const at = (time: string): Date => new Date(`2024-10-${time}:00+07:00`);
const due = at('15T17:00');
const hrefs = { requestHref: '/requests/4821', tasksHref: '/tasks' };

export function aDecisionPage(language: Language, change: Partial<DecisionPage> = {}): DecisionPage {
  return {
    language,
    now,
    reader: { name: head.name, position: head.position },
    request,
    deadline: { at: due, workingMinutesLeft: 378 },
    silence: { then: 'escalates', at: due, to: deputy },
    stage: { assurance: 'link', action: '/d/7Qmk2A', csrf: 'c5rf', maySendBack: true },
    requestHref: hrefs.requestHref,
    notMineHref: '/tasks/91?pass-on',
    ...change,
  };
}

const form = { assurance: 'link', action: '/d/7Qmk2A', csrf: 'c5rf', maySendBack: true } as const;

export function aResultPage(language: Language, change: Partial<ResultPage> = {}): ResultPage {
  return {
    language,
    now: at('15T09:44'),
    decider: head,
    verdict: 'approve',
    decidedAt: new Date('2024-10-15T09:44:07+07:00'),
    channel: 'mail',
    receiptNo: 'BN-24-118306',
    request,
    beneficiary: 'Mạc Diệp Anh',
    account: 'HP-ND02',
    next: [
      { kind: 'requester_told', name: 'Mạc Diệp Anh' },
      { kind: 'next_stage', step: 3, decider: admin, due: at('16T17:00') },
      { kind: 'takes_effect', until: new Date('2025-04-15T00:00:00+07:00'), done: false },
    ],
    otherTasks: 11,
    ...hrefs,
    disputeHref: '/d/7Qmk2A/not-me',
    ...change,
  };
}

const name = { reference: request.reference, version: 2, title: request.title };

/** One of each way in which a link is dead. */
export const deadLinks: Record<string, DeadLink> = {
  decided: {
    kind: 'decided',
    request: name,
    by: deputy,
    byReader: false,
    onBehalfOf: head.name,
    verdict: 'approve',
    at: at('15T09:31'),
    requestHref: hrefs.requestHref,
  },
  decidedByReader: {
    kind: 'decided',
    request: name,
    by: head,
    byReader: true,
    verdict: 'deny',
    at: at('14T15:02'),
    requestHref: hrefs.requestHref,
    disputeHref: '/d/7Qmk2A/not-me',
  },
  expired: {
    kind: 'expired',
    request: name,
    expiredAt: at('14T17:00'),
    renew: { action: '/d/7Qmk2A/renew', csrf: 'c5rf' },
    taskHref: '/tasks/91',
  },
  renewed: { kind: 'renewed' },
  voided: { kind: 'voided', request: { reference: 'YC-2024-04821', version: 2 }, taskHref: '/tasks/1' },
  superseded: {
    kind: 'superseded',
    request: name,
    currentVersion: 3,
    changedAt: at('15T09:20'),
    mailedAt: at('15T09:21'),
    openHref: '/tasks/92',
  },
  reassigned: { kind: 'moved', why: 'reassigned', request: name, to: deputy, at: at('15T08:05') },
  escalated: { kind: 'moved', why: 'escalated', request: name, to: head, at: at('14T17:00') },
  transferred: {
    kind: 'moved',
    why: 'transferred',
    request: { reference: name.reference, version: 2 },
    at: at('01T00:00'),
  },
  withdrawn: { kind: 'withdrawn', request: name, by: request.asker, at: at('15T09:12') },
  lapsed: { kind: 'lapsed', request: name, at: at('14T17:00'), requestHref: hrefs.requestHref },
  waiting: { kind: 'waiting', request: name, asked: [head, deputy], requestHref: hrefs.requestHref },
  unknown: { kind: 'unknown' },
  noTask: { kind: 'no_task' },
  tooMany: { kind: 'too_many', retryAfterMinutes: 15 },
};

const decision = {
  verdict: 'approve',
  title: request.title,
  reference: request.reference,
  decidedAt: at('15T09:44'),
  receiptNo: 'BN-24-118306',
} as const;

/** Every page in every state, by name, for what must hold of all of them. */
export function everyPage(language: Language): Record<string, string> {
  const officer = { name: 'Mạc Diệp Anh', position: 'Phó Đội trưởng', unit: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ' };
  const dead = Object.entries(deadLinks).map(([key, link]) => [
    `dead-${key}`,
    deadLinkPage({ language, now, reader: 'Đoàn Thế Hiển, Cục trưởng', tasksHref: hrefs.tasksHref, ...link }),
  ]);
  return {
    decide: decisionPage(aDecisionPage(language)),
    'decide-full': decisionPage(aFullDecisionPage(language)),
    'decide-refused': decisionPage(
      aDecisionPage(language, { stage: { ...form, problem: { kind: 'reason_missing', verdict: 'deny' } } }),
    ),
    'decide-stale': decisionPage(
      aDecisionPage(language, {
        stage: { ...form, writtenReason: 'Chưa có phân công bằng văn bản.', problem: { kind: 'stale' } },
      }),
    ),
    'decide-session': decisionPage(
      aDecisionPage(language, { stage: { assurance: 'session', account: 'HP-QT01', taskHref: '/tasks/91' } }),
    ),
    approved: resultPage(aResultPage(language)),
    denied: resultPage(
      aResultPage(language, {
        verdict: 'deny',
        reason: 'Chưa có phân công bằng văn bản.',
        next: [{ kind: 'requester_told', name: 'Mạc Diệp Anh' }, { kind: 'closed' }],
      }),
    ),
    'sent-back': resultPage(
      aResultPage(language, {
        verdict: 'send_back',
        reason: 'Bổ sung số quyết định phân công.',
        next: [
          { kind: 'requester_told', name: 'Mạc Diệp Anh' },
          { kind: 'requester_edits', name: 'Mạc Diệp Anh' },
        ],
      }),
    ),
    ...Object.fromEntries(dead),
    'sign-in': signInPage({
      language,
      now,
      state: 'ready',
      officer,
      validUntil: at('15T09:57'),
      action: '/s/x',
      csrf: 'c5rf',
    }),
    ...everyPasswordPage(language),
    ...everyReportPage(language),
    'sign-in-used': signInPage({ language, now, state: 'used', askAgainHref: '/sign-in' }),
    'sign-in-expired': signInPage({ language, now, state: 'expired', askAgainHref: '/sign-in' }),
    dispute: disputePage({
      language,
      now,
      reader: head.name,
      decision,
      state: 'ask',
      action: '/d/7Qmk2A/not-me',
      csrf: 'c5rf',
    }),
    disputed: disputePage({
      language,
      now,
      reader: head.name,
      decision,
      state: 'received',
      tasksHref: '/tasks',
      theftCited: 'khoản 6 Điều 10',
    }),
  };
}

/** Overdue, with a warning, a conflict, a quote, a comment and a sent-back version behind it. */
function aFullDecisionPage(language: Language): DecisionPage {
  return aDecisionPage(language, {
    deadline: { at: at('14T17:00'), workingMinutesLeft: -102 },
    silence: { then: 'expires', at: at('17T17:00') },
    request: {
      ...request,
      risk: 'high',
      beneficiary: {
        name: 'Vũ Đình Khôi',
        position: 'Công chức Đội Thủ tục',
        unit: 'Chi cục HQ cửa khẩu cảng Đình Vũ',
      },
      findings: [
        ...request.findings,
        {
          title: 'Người này đang giữ quyền tương tự đến 31/12/2024',
          article: 'khoản 1 Điều 10',
          source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
          outcome: 'warning',
        },
        {
          title: 'Phạm vi vượt phân cấp quản lý của Chi cục',
          article: 'khoản 1 Điều 7',
          source: 'Quy chế kèm Quyết định 240/QĐ-TCHQ',
          quote: 'Mỗi Cục Hải quan tỉnh, liên tỉnh, thành phố được cấp 01 tài khoản quản trị',
          outcome: 'denied',
        },
      ],
      earlier: [
        { ...request.earlier[0]!, verdict: 'send_back', at: at('11T10:12'), reason: 'Ghi rõ số quyết định phân công.' },
        request.earlier[0]!,
      ],
      comments: [
        {
          by: { name: 'Trịnh Hoài Thương' },
          at: at('14T09:03'),
          text: 'Đã đối chiếu quyết định phân công số 118/QĐ-ĐV.\nKhông thấy vướng mắc.',
        },
      ],
    },
  });
}
