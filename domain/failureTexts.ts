import type { BilingualText } from './citation.ts';

/** Reasons of ending a request that are not rules' findings, or whose finding's numbers are not kept with the end. */
export const failureTexts: Record<string, BilingualText> = {
  nobody_to_ask: {
    vi: 'Không còn ai đủ điều kiện duyệt ở một bước, kể cả ở đơn vị cấp trên.',
    en: 'At one stage nobody is eligible to approve, the superior units included.',
  },
  sent_back_unanswered: {
    vi: 'Yêu cầu đã được trả lại nhưng không được sửa và gửi lại trong thời hạn.',
    en: 'The request was sent back and was not changed and resubmitted in time.',
  },
  requester_left: {
    vi: 'Người đề nghị đã thôi công tác nên yêu cầu khép lại.',
    en: 'The requester has left, so the request was closed.',
  },
  beneficiary_left: {
    vi: 'Người được đề nghị đã thôi công tác nên yêu cầu khép lại.',
    en: 'The officer for whom it was made has left, so the request was closed.',
  },
  period_too_long: {
    vi: 'Thời hạn dài hơn mức tối đa cho phép.',
    en: 'The period is longer than allowed.',
  },
  quota_used_up: {
    vi: 'Đơn vị đã dùng hết số tài khoản loại này.',
    en: 'The unit’s accounts of this kind are all taken.',
  },
  account_already_requested: {
    vi: 'Đã có yêu cầu khác cấp tài khoản loại này cho người này.',
    en: 'Another request already asks for an account of this kind for this officer.',
  },
  other_request_open: {
    vi: 'Đang có yêu cầu khác về tài khoản này.',
    en: 'Another request about this account is open.',
  },
};
