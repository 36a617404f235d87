import type { BilingualText } from './citation.ts';

/** What is refused about lost and stolen passwords (R14), as `refusalTexts`. */
// prettier-ignore
export const caseRefusalTexts = {
  case_not_so_far: {
    title: { vi: 'Vụ việc chưa tới hoặc đã qua bước này', en: 'The case is not at this step' },
    detail: { vi: 'Hãy tải lại vụ việc để xem đang ở bước nào. Chỉ cấp lại mật khẩu khi có đủ hai báo cáo (khoản 6 Điều 10).', en: 'Load the case again to see where it stands. A password is reissued once both reports are there (article 10, clause 6).' },
  },
  spoken_code_needed: {
    title: { vi: 'Cần mã đọc qua điện thoại', en: 'The spoken code is needed' },
    detail: { vi: 'Hãy nhập mã 6 số mà cán bộ công nghệ thông tin đọc cho bạn khi gọi vào số máy đã đăng ký.', en: 'Enter the six digits that the IT officer read to you over your registered phone.' },
  },
  spoken_code_wrong: {
    title: { vi: 'Mã đọc qua điện thoại không đúng', en: 'The spoken code is wrong' },
    detail: { vi: 'Hãy nghe và nhập lại. Sai quá số lần cho phép thì phải cấp lại từ đầu.', en: 'Listen and enter it again. After too many wrong ones the reissue begins anew.' },
  },
  spoken_code_spent: {
    title: { vi: 'Đã nhập sai mã quá nhiều lần', en: 'Too many wrong codes' },
    detail: { vi: 'Lần cấp lại này đã bị hủy. Bộ phận công nghệ thông tin sẽ cấp lại lần khác và gọi cho bạn.', en: 'This reissue is void. The IT department will prepare another and call you.' },
  },
  scan_not_accepted: {
    title: { vi: 'Không nhận được tệp này', en: 'This file is not accepted' },
    detail: { vi: '{because}', en: '{because}' },
  },
} as const satisfies Record<string, { title: BilingualText; detail: BilingualText }>;

/** Words for the `because` of refusals about cases. */
// prettier-ignore
export const caseBecauseTexts: Record<string, BilingualText> = {
  holder_of_account: { vi: 'Người sử dụng tài khoản không xử lý vụ việc của chính mình.', en: 'The holder of the account does not act in their own case.' },
  acted_in_case: { vi: 'Bạn đã làm một bước khác của vụ việc này; bước này phải do người khác làm.', en: 'You did another step of this case; this one is for somebody else.' },
  subordinate_of_holder: { vi: 'Cấp dưới không xử lý vụ việc của cấp trên.', en: 'A subordinate does not act in a superior’s case.' },
  not_in_charge_of_case: { vi: 'Hiện nay bạn không phụ trách vụ việc này.', en: 'You are not in charge of this case now.' },
  last_certain_moment_missing: { vi: 'Hãy cho biết lần cuối bạn chắc chắn tài khoản còn an toàn.', en: 'Say when you were last certain that the account was safe.' },
  last_certain_moment_in_future: { vi: 'Thời điểm chắc chắn cuối cùng phải ở trước lúc này.', en: 'The last certain moment must lie before now.' },
  account_has_no_custodian: { vi: 'Tài khoản chưa có người sử dụng; hãy đề nghị bàn giao để đặt mật khẩu mới.', en: 'Nobody keeps the account; ask for a handover, which brings a new password.' },
  account_awaits_password: { vi: 'Tài khoản chưa đặt mật khẩu nên chưa có gì để mất; hãy dùng liên kết trong thư, hoặc đề nghị bàn giao.', en: 'The account has no password yet; use the link in the mail, or ask for a handover.' },
  password_is_dead: { vi: 'Mật khẩu cũ đã hủy nên không mở lại được; hãy tiếp tục cấp lại mật khẩu.', en: 'The old password is dead and cannot come back; go on with the reissue.' },
  incident_was_found: { vi: 'Đã có thao tác được xác định là của người lạ nên báo cáo này không phải nhầm; hãy tiếp tục xử lý vụ việc.', en: 'An action was found to be foreign, so the report was not false; go on with the case.' },
  too_few_it_officers: { vi: 'Cấp lại mật khẩu cần hai cán bộ công nghệ thông tin không liên quan vụ việc, hiện không đủ. Hãy cấp tài khoản quản trị hệ thống cho thêm một cán bộ của đơn vị công nghệ thông tin; nếu không còn đủ hai người để cấp, hãy đề nghị người vận hành hệ thống dùng lệnh first-admin.', en: 'A reissue wants two IT officers who have no part in the case, and there are too few. Have a system admin account issued to one more officer of the IT department; where two are no longer there to issue it, ask whoever runs the installation for the command first-admin.' },
  code_was_shown: { vi: 'Mã chỉ hiện một lần. Nếu chưa đọc được cho người sử dụng, hãy hủy lần cấp lại này và làm lại.', en: 'The code is shown once. If it could not be read out, cancel this reissue and begin anew.' },
  code_not_read_out: { vi: 'Bộ phận công nghệ thông tin chưa gọi cho bạn. Hãy chờ cuộc gọi vào số máy đã đăng ký.', en: 'The IT department has not called you yet. Wait for the call to your registered phone.' },
  reissue_needed: { vi: 'Liên kết này thuộc lần cấp lại mật khẩu; hết hạn thì bộ phận công nghệ thông tin phải cấp lại lần khác.', en: 'The link belongs to a reissue; once expired, the IT department has to prepare another.' },
  not_pdf_or_picture: { vi: 'Chỉ nhận tệp PDF, PNG hoặc JPEG.', en: 'Only PDF, PNG and JPEG files are accepted.' },
  scan_is_empty: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  scan_too_large: { vi: 'Tệp lớn hơn 10 MB.', en: 'The file is larger than 10 MB.' },
};
