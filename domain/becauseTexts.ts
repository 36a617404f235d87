import { caseBecauseTexts } from './caseRefusalTexts.ts';
import { chatBecauseTexts } from './chatRefusalTexts.ts';
import type { BilingualText } from './citation.ts';
import { recordBecauseTexts } from './recordBecauseTexts.ts';
import { reviewBecauseTexts } from './reviewRefusalTexts.ts';

/** Words for the `because` of `not_yours` and `not_eligible`. */
// prettier-ignore
const becauseTexts: Record<string, BilingualText> = {
  ...caseBecauseTexts,
  ...recordBecauseTexts,
  ...reviewBecauseTexts,
  ...chatBecauseTexts,
  takes_part: { vi: 'Người đề nghị hoặc người được cấp quyền không được duyệt yêu cầu của chính mình.', en: 'Requester and beneficiary never decide their own request.' },
  decided_before: { vi: 'Bạn đã quyết định một bước khác của yêu cầu này; mỗi người chỉ quyết định một bước.', en: 'You have decided another stage of this request; one person decides one stage only.' },
  subordinate: { vi: 'Cấp dưới không được duyệt yêu cầu của cấp trên.', en: 'A subordinate does not decide a superior’s request.' },
  not_approver_now: { vi: 'Hiện nay bạn không phải là người duyệt việc này.', en: 'You are not an approver of this task now.' },
  request_is_not_sent_back: { vi: 'Loại yêu cầu này không sửa được nên không trả lại được; hãy duyệt, hoặc từ chối và nêu lý do.', en: 'A request of this kind cannot be changed, so it is not sent back; approve it, or deny it with a reason.' },
  request_is_not_edited: { vi: 'Loại yêu cầu này không sửa được; hãy rút và gửi lại.', en: 'A request of this kind is not edited; withdraw it and send another.' },
  not_requester: { vi: 'Chỉ người gửi yêu cầu mới được sửa hoặc rút.', en: 'Only its requester may edit or withdraw a request.' },
  not_approver_here: { vi: 'Không chuyển được cho người này: họ không có thẩm quyền duyệt hoặc có liên quan đến yêu cầu.', en: 'It cannot go to this person: they may not decide it, or take part in the request.' },
  period_is_over: { vi: 'Khoảng thời gian không hợp lệ hoặc đã qua.', en: 'The period is empty or over.' },
  period_too_long: { vi: 'Khoảng thời gian dài hơn mức cho phép.', en: 'The period is longer than allowed.' },
  deputy_is_oneself: { vi: 'Không thể ủy quyền cho chính mình.', en: 'Nobody is their own deputy.' },
  deputy_is_not_active: { vi: 'Người được ủy quyền không còn công tác.', en: 'The deputy is not in service.' },
  deputy_is_elsewhere: { vi: 'Người được ủy quyền phải cùng đơn vị.', en: 'The deputy must belong to your unit.' },
  no_longer_custodian: { vi: 'Bạn không còn được phân công sử dụng tài khoản này.', en: 'The account is no longer assigned to you.' },
  officer_has_left: { vi: 'Người này không còn công tác.', en: 'This officer has left the service.' },
  serves_elsewhere: { vi: 'Người này công tác ở đơn vị khác.', en: 'This officer serves in another unit.' },
  not_it_department: { vi: 'Chỉ Cục CNTT & Thống kê HQ có tài khoản quản trị hệ thống (Đ7.2).', en: 'Only the IT department has system admin accounts (article 7.2).' },
  system_admin_exists: { vi: 'Đã có tài khoản quản trị hệ thống: hãy gửi đề nghị cấp tài khoản.', en: 'There is a system admin account already: send a request for another.' },
  one_officer_needed: { vi: 'Còn một tài khoản quản trị hệ thống dùng được: chỉ cần thêm đúng một cán bộ.', en: 'One system admin account still works: name exactly one more officer.' },
  keeps_system_admin: { vi: 'Cán bộ này đã có tài khoản quản trị hệ thống; hãy chọn người khác.', en: 'This officer keeps a system admin account already; name another.' },
  two_officers_needed: { vi: 'Cần hai người khác nhau: tài khoản quản trị hệ thống tiếp theo phải do hai người đồng ý.', en: 'It takes two different officers: every further system admin account is agreed to by two.' },
  not_a_system_admin: { vi: 'Không phải tài khoản quản trị hệ thống: hãy bàn giao hoặc đề nghị cấp lại.', en: 'Not a system admin account: have it handed over or reissued.' },
  account_is_shut: { vi: 'Tài khoản đã bị khóa, thu hồi, hoặc không có người sử dụng: hãy bàn giao.', en: 'The account is frozen or withdrawn, or nobody keeps it: have it handed over.' },
  link_not_expired: { vi: 'Liên kết cũ vẫn dùng được hoặc không còn dành cho bạn.', en: 'The old link still works, or is not yours any more.' },
};
const OTHER: BilingualText = { vi: 'Quy định không cho phép.', en: 'The rules do not allow it.' };

/** The words for a `because`; a general one where it has none of its own. */
export function becauseText(because: string): BilingualText {
  return becauseTexts[because] ?? OTHER;
}
