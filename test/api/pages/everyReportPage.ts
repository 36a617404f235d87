import type { Language } from '../../../domain/citation.ts';
import { passwordReportPage, type AskedReport } from '../../../api/pages/passwordReportPage.ts';
import { admin, now } from './haiPhongRequest.ts';

const stolen: AskedReport = {
  userName: 'hp-nd02',
  severity: 'compromised',
  lastCertainAt: new Date('2024-10-14T16:00:00+07:00'),
  askedAt: new Date('2024-10-15T09:20:00+07:00'),
  validUntil: new Date('2024-10-15T09:50:00+07:00'),
  officer: { name: admin.name, position: 'Chuyên viên', unit: 'Phòng Tổ chức cán bộ – Thanh tra' },
};

/** The page whose button confirms a report. */
export function aReportPage(language: Language, change: Partial<AskedReport> = {}): string {
  const report = { ...stolen, ...change };
  return passwordReportPage({ language, now, state: 'ready', report, action: '/r/7Qmk2A', csrf: 'c5rf' });
}

/** The page of a link that confirms a report, in every state. */
export function everyReportPage(language: Language): Record<string, string> {
  const base = { language, now };
  const done = { ...base, state: 'done', no: 'MK-2024-000117', signInHref: '/sign-in' } as const;
  const againHref = '/sign-in/password-report';
  return {
    'report-ready': aReportPage(language),
    'report-lost': aReportPage(language, { severity: 'lost', lastCertainAt: null }),
    'report-done': passwordReportPage({ ...done, severity: 'suspected' }),
    'report-done-lost': passwordReportPage({ ...done, severity: 'lost' }),
    'report-used': passwordReportPage({ ...base, state: 'used', signInHref: '/sign-in' }),
    'report-expired': passwordReportPage({ ...base, state: 'expired', againHref }),
    'report-dead': passwordReportPage({ ...base, state: 'dead', againHref }),
  };
}
