import { caseDuties } from '../../../domain/caseDuties.ts';
import { caseSeverities } from '../../../domain/passwordCase.ts';
import type { CaseNews, MailData } from '../../../notify/mail/mailData.ts';

const at = (time: string): Date => new Date(`2024-10-${time}:00+07:00`);
const recipient = {
  name: 'Bùi Khắc Tường',
  position: 'Chi cục trưởng',
  unit: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ',
};
const by = { name: 'Mạc Diệp Anh', position: 'Phó Đội trưởng', unit: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ' };
const news: CaseNews = {
  recipient,
  account: 'hp-nd02',
  unit: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ',
  at: at('15T09:44'),
  no: 'MK-2024-000117',
  severity: 'compromised',
  href: 'https://qlcb.example.vn/password-cases/1',
};

const reported = caseSeverities.flatMap((severity) =>
  (['holder', 'head', 'it'] as const).map((audience): [string, MailData] => [
    `case-${severity}-${audience}`,
    { template: 'password_case_reported', data: { ...news, severity, audience, by } },
  ]),
);
const duties = caseDuties.map((duty): [string, MailData] => [
  `case-duty-${duty}`,
  { template: 'password_case_duty', data: { ...news, duty, why: 'ask', dueAt: at('15T17:00') } },
]);
const whys = (['reminder', 'escalated', 'second_person'] as const).map((why): [string, MailData] => [
  `case-duty-${why}`,
  { template: 'password_case_duty', data: { ...news, duty: 'reissue', why, dueAt: null } },
]);
const ends = (['closed', 'false_report', 'account_withdrawn', 'handed_over'] as const).map((end): [string, MailData] => [
  `case-ended-${end}`,
  { template: 'password_case_ended', data: { ...news, end, ...(end === 'false_report' && { reason: 'Nhầm tài khoản' }) } },
]); // prettier-ignore

/** A mail of each kind about lost and stolen passwords, to each who gets it. */
export const caseMails: Record<string, MailData> = {
  ...Object.fromEntries([...reported, ...duties, ...whys, ...ends]),
  'case-report-link': {
    template: 'password_report_link',
    data: { recipient: by, account: 'hp-nd02', severity: 'suspected', requestedAt: at('15T09:44'), expiresAt: at('15T10:44'), href: 'https://qlcb.example.vn/r/7Qm' },
  },
  'case-reissued': {
    template: 'password_reissued',
    data: { ...news, recipient: by, expiresAt: at('16T09:44'), href: 'https://qlcb.example.vn/p/7Qm' },
  },
  'case-incident': { template: 'password_case_incident', data: { ...news, breachBy: at('18T09:44') } },
}; // prettier-ignore
