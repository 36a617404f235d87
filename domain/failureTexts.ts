import type { BilingualText } from './citation.ts';

/** Reasons of ending a request that are not rules' findings. */
export const failureTexts: Record<string, BilingualText> = {
  nobody_to_ask: {
    vi: 'Không còn ai đủ điều kiện duyệt ở một bước, kể cả ở đơn vị cấp trên.',
    en: 'At one stage nobody is eligible to approve, the superior units included.',
  },
  sent_back_unanswered: {
    vi: 'Yêu cầu đã được trả lại nhưng không được sửa và gửi lại trong thời hạn.',
    en: 'The request was sent back and was not changed and resubmitted in time.',
  },
};
