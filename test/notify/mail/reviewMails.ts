import type { CorrectionNews, MailData, ReviewNews } from '../../../notify/mail/mailData.ts';

const at = (time: string): Date => new Date(`2024-10-${time}:00+07:00`);
const unit = 'Chi cục Hải quan cửa khẩu cảng Đình Vũ';
const recipient = { name: 'Mạc Diệp Anh', position: 'Phó Đội trưởng', unit };
const news: ReviewNews = {
  recipient,
  no: 'RS-2024-0004',
  title: 'Rà soát hồ sơ quý IV/2024',
  left: 402,
  closesAt: at('22T17:00'),
  href: 'https://qlcb.example.vn/reviews/1',
};
const remindAt = [at('15T08:00'), at('18T08:00'), at('21T08:00')];
const whys: readonly CorrectionNews['why'][] = ['opened', 'moved', 'reminder', 'refused', 'confirm', 'nobody'];
const corrected = { recipient, unit, open: 7, overdue: 2, stated: 1, href: 'https://qlcb.example.vn/corrections' };

/** Every mail about reviews and corrections, by a name of its own. */
export const reviewMails: Record<string, MailData> = {
  'review-started': { template: 'review_started', data: { ...news, packets: 3, remindAt } },
  'review-reminder': {
    template: 'review_reminder',
    data: { recipient, campaigns: 2, left: 402, closesAt: news.closesAt, href: 'https://qlcb.example.vn/reviews' },
  },
  'review-behind': { template: 'review_escalated', data: { ...news, why: 'behind', units: 2 } },
  'review-no-holder': { template: 'review_escalated', data: { ...news, why: 'no_holder', units: 1 } },
  'review-moved': { template: 'review_packet_moved', data: { ...news, packets: 1 } },
  'review-closed': { template: 'review_closed', data: { ...news, attested: 690, unsigned: 3 } },
  'review-closed-whole': { template: 'review_closed', data: { ...news, left: 0, attested: 1092, unsigned: 3 } },
  'correction-escalated': { template: 'correction_escalated', data: { ...corrected, why: 'escalated' } },
  ...Object.fromEntries(
    whys.map((why): [string, MailData] => [
      `correction-${why}`,
      { template: 'correction_due', data: { ...corrected, why } },
    ]),
  ),
};
