import type { BilingualText } from './citation.ts';

/** Why a grant ended before its time, for those who are told. */
export const revocationTexts: Record<string, BilingualText> = {
  given_up: { vi: 'Người giữ quyền tự thôi.', en: 'Its holder gave it up.' },
  revoked: { vi: 'Người có thẩm quyền thu hồi.', en: 'Revoked by the competent person.' },
  revoked_by_approval: { vi: 'Thu hồi theo yêu cầu đã được duyệt.', en: 'Revoked by an approved request.' },
  transferred: { vi: 'Người giữ quyền chuyển đơn vị.', en: 'Its holder moved to another unit.' },
  left: { vi: 'Người giữ quyền đã thôi công tác.', en: 'Its holder left the service.' },
  account_withdrawn: { vi: 'Tài khoản đã bị thu hồi.', en: 'The account was withdrawn.' },
  handed_over: { vi: 'Tài khoản đã bàn giao.', en: 'The account was handed over.' },
};
