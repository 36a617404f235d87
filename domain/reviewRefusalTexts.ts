import type { BilingualText } from './citation.ts';

/** What is refused about reviews and corrections of records (R9–R12), as `refusalTexts`. */
// prettier-ignore
export const reviewRefusalTexts = {
  already_started: {
    title: { vi: 'Đợt rà soát đã được mở', en: 'The review has been started' },
    detail: { vi: 'Hôm nay đơn vị này đã có một đợt rà soát. Hãy mở danh sách đợt rà soát để theo dõi.', en: 'There is a review of this unit today already. Follow it in the list of reviews.' },
  },
  not_all_attested: {
    title: { vi: 'Gói chưa đối chiếu xong', en: 'The packet is not attested yet' },
    detail: { vi: 'Còn {open} mục chưa xác nhận. Thủ trưởng ký khi đã xác nhận đủ, hoặc sau khi đợt đóng (khoản 3 Điều 10).', en: '{open} items are not attested. The head signs when all are, or after the close (article 10, clause 3).' },
  },
  correction_not_so_far: {
    title: { vi: 'Điều chỉnh chưa tới hoặc đã qua bước này', en: 'The correction is not at this step' },
    detail: { vi: 'Hãy tải lại để xem điều chỉnh đang ở bước nào.', en: 'Load it again to see where it stands.' },
  },
  unknown_field: {
    title: { vi: 'Mục này không có trường như vậy', en: 'This section has no such field' },
    detail: { vi: 'Hãy tải lại mục hồ sơ rồi đối chiếu lại trường {field}.', en: 'Load the section again, then look at {field} once more.' },
  },
} as const satisfies Record<string, { title: BilingualText; detail: BilingualText }>;

/** Words for the `because` of refusals about reviews. */
// prettier-ignore
export const reviewBecauseTexts: Record<string, BilingualText> = {
  another_holds_packet: { vi: 'Gói rà soát này do người khác của đơn vị phụ trách (khoản 3 Điều 10).', en: 'Somebody else of the unit holds this packet (article 10, clause 3).' },
  permission_is_over: { vi: 'Quyền cập nhật hồ sơ của bạn qua tài khoản này không còn hiệu lực.', en: 'Your permission to write these records through this account is over.' },
  holder_of_packet: { vi: 'Người đối chiếu không ký xác nhận gói của chính mình.', en: 'Who attested a packet does not sign it off.' },
  not_head_of_unit: { vi: 'Chỉ thủ trưởng đơn vị quản lý hồ sơ, hoặc người thay, mới làm được việc này (khoản 4 Điều 10).', en: 'Only the head of the managing unit, or who acts for them, may do this (article 10, clause 4).' },
  stated_it: { vi: 'Người nêu kết luận không tự xác nhận.', en: 'Who stated it does not confirm it.' },
};
