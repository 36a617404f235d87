import type { BilingualText } from '../../domain/citation.ts';
import type { MessageTemplate } from '../../domain/messageTemplate.ts';

/** What a chat says of each message: that there is something, never about whom. Of what only a mail may carry, that it is in the mail. */
// prettier-ignore
export const chatTexts: Record<MessageTemplate, BilingualText> = {
  task_ask: { vi: 'Có việc chờ anh/chị quyết định', en: 'A decision waits for you' },
  task_reminder: { vi: 'Nhắc việc: vẫn chờ anh/chị quyết định', en: 'Reminder: a decision still waits for you' },
  task_escalated: { vi: 'Có việc được chuyển lên để anh/chị quyết định', en: 'A decision has been passed up to you' },
  task_reassigned: { vi: 'Có việc được chuyển cho anh/chị quyết định', en: 'A decision has been passed on to you' },
  request_ended: { vi: 'Yêu cầu của anh/chị đã có kết quả', en: 'A request of yours has its result' },
  request_sent_back: { vi: 'Yêu cầu của anh/chị bị trả lại để sửa', en: 'A request of yours was sent back to be changed' },
  question_asked: { vi: 'Có câu hỏi về yêu cầu', en: 'There is a question about a request' },
  comment_added: { vi: 'Có ý kiến mới về yêu cầu', en: 'There is a new comment on a request' },
  grant_revoked: { vi: 'Một quyền hạn đã bị thu hồi', en: 'A permission was revoked' },
  grant_ending: { vi: 'Một quyền hạn của anh/chị sắp hết hạn', en: 'A permission of yours ends soon' },
  sign_in_link: { vi: 'Liên kết đăng nhập nằm trong e-mail', en: 'The sign-in link is in your e-mail' },
  decision_receipt: { vi: 'Đã ghi nhận quyết định của anh/chị; nếu không phải anh/chị quyết định, xem biên nhận trong e-mail', en: 'Your decision was recorded; if it was not you, see the receipt in your e-mail' },
  decision_disputed: { vi: 'Có người báo không phải họ đã quyết định', en: 'Somebody says that a decision was not theirs' },
  account_locked: { vi: 'Tài khoản tạm khóa đăng nhập, xem e-mail', en: 'Sign-in to an account is locked; see your e-mail' },
  account_issued: { vi: 'Có tài khoản chờ anh/chị đặt mật khẩu; liên kết nằm trong e-mail', en: 'An account waits for you to choose its password; the link is in your e-mail' },
  account_handed_over: { vi: 'Có tài khoản được bàn giao cho anh/chị; liên kết đặt mật khẩu nằm trong e-mail', en: 'An account was handed over to you; the link to choose its password is in your e-mail' },
  account_withdrawn: { vi: 'Một tài khoản đã bị thu hồi', en: 'An account was withdrawn' },
  account_frozen: { vi: 'Một tài khoản bị khóa, chờ bàn giao', en: 'An account is frozen and waits for a handover' },
  grants_offered: { vi: 'Có quyền hạn chờ anh/chị đề nghị cấp tiếp', en: 'There are permissions that you may ask to renew' },
  password_report_link: { vi: 'Liên kết xác nhận nằm trong e-mail', en: 'The link to confirm is in your e-mail' },
  password_case_reported: { vi: 'Có báo cáo mất hoặc lộ mật khẩu', en: 'A lost or stolen password was reported' },
  password_case_duty: { vi: 'Vụ việc mật khẩu có phần việc chờ anh/chị', en: 'A password case waits for your part' },
  password_reissued: { vi: 'Mật khẩu được cấp lại; liên kết nằm trong e-mail', en: 'A password is reissued; the link is in your e-mail' },
  password_case_incident: { vi: 'Vụ việc mật khẩu đã thành sự cố, xem thời hạn', en: 'A password case has become an incident; see its clocks' },
  password_case_ended: { vi: 'Vụ việc mật khẩu đã kết thúc', en: 'A password case has ended' },
  review_started: { vi: 'Đợt rà soát hồ sơ đã mở, có gói chờ anh/chị', en: 'A review of records has begun and waits for you' },
  review_reminder: { vi: 'Nhắc việc: còn hồ sơ chờ anh/chị rà soát', en: 'Reminder: records still wait for your review' },
  review_escalated: { vi: 'Đợt rà soát hồ sơ cần anh/chị đôn đốc', en: 'A review of records needs you to urge it on' },
  review_packet_moved: { vi: 'Có gói rà soát hồ sơ được chuyển cho anh/chị', en: 'A packet of a review has passed to you' },
  review_closed: { vi: 'Đợt rà soát hồ sơ đã đóng, chờ ký xác nhận', en: 'A review of records has closed and is to be signed off' },
  correction_due: { vi: 'Có điều chỉnh hồ sơ chờ anh/chị', en: 'A correction of a record waits for you' },
  correction_escalated: { vi: 'Có điều chỉnh hồ sơ quá hạn được chuyển lên anh/chị', en: 'An overdue correction of a record has passed up to you' },
};

const CODE: BilingualText = {
  vi: 'Mã kết nối QLCB: {code}\nNhập mã này trong ứng dụng, mục Thông báo, trong 10 phút. Nếu anh/chị không yêu cầu kết nối, hãy bỏ qua tin này.',
  en: 'QLCB linking code: {code}\nEnter it in the app under Notifications within 10 minutes. If you did not ask for it, ignore this message.',
};

export const codeText = (language: 'vi' | 'en', code: string): string => CODE[language].replace('{code}', code);
