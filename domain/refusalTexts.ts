import type { BilingualText, Language } from './citation.ts';
import { caseRefusalTexts } from './caseRefusalTexts.ts';
import { chatRefusalTexts } from './chatRefusalTexts.ts';
import { reviewRefusalTexts } from './reviewRefusalTexts.ts';
import type { RefusalCode } from './errors.ts';

/** What a refusal says: a short title, and what its reader can do. `{name}` stands for a datum of the refusal. */
export interface RefusalText {
  title: BilingualText;
  detail: BilingualText;
}

// prettier-ignore
export const refusalTexts: Record<RefusalCode, RefusalText> = {
  already_decided: {
    title: { vi: 'Việc này đã có người quyết định', en: 'Somebody has decided this already' },
    detail: { vi: '{byName} đã quyết định lúc {at}. Bạn không cần làm gì thêm.', en: '{byName} decided at {at}. There is nothing left for you to do.' },
  },
  task_ended: {
    title: { vi: 'Việc này đã kết thúc', en: 'This task has ended' },
    detail: { vi: 'Việc đã đóng lúc {at} nên không nhận quyết định nữa.', en: 'It was closed at {at} and takes no decision any more.' },
  },
  superseded: {
    title: { vi: 'Đã có bản mới hơn', en: 'There is a newer version' },
    detail: { vi: 'Nội dung đã sửa; bản hiện hành là bản {version}. Hãy mở lại và xem bản mới trước khi làm tiếp.', en: 'It was changed; the present version is {version}. Open it again and look at the new version before you go on.' },
  },
  not_yours: {
    title: { vi: 'Bạn không được làm việc này', en: 'This is not yours to do' },
    detail: { vi: '{because}', en: '{because}' },
  },
  reason_missing: {
    title: { vi: 'Thiếu lý do', en: 'The reason is missing' },
    detail: { vi: 'Từ chối hoặc trả lại thì phải ghi lý do.', en: 'Say why you deny it or send it back.' },
  },
  sign_in_again: {
    title: { vi: 'Cần đăng nhập lại', en: 'Sign in again' },
    detail: { vi: 'Bước này cần một lần đăng nhập mới. Hãy đăng nhập lại rồi quyết định.', en: 'This stage needs a fresh sign-in. Sign in again, then decide.' },
  },
  account_needed: {
    title: { vi: 'Cần đăng nhập bằng tài khoản', en: 'Sign in through the account' },
    detail: { vi: 'Việc này chỉ làm được khi đăng nhập bằng tài khoản {accountUserName}.', en: 'This can only be done signed in through the account {accountUserName}.' },
  },
  second_factor_needed: {
    title: { vi: 'Cần mã xác thực', en: 'The second factor is needed' },
    detail: { vi: 'Bước này cần một lần đăng nhập mới bằng tài khoản {accountUserName} kèm mã xác thực 6 số. Hãy đăng nhập lại rồi quyết định.', en: 'This stage needs a fresh sign-in through the account {accountUserName} with its six-digit code. Sign in again, then decide.' },
  },
  already_ended: {
    title: { vi: 'Đã kết thúc', en: 'It has ended already' },
    detail: { vi: 'Yêu cầu hoặc quyền này đã kết thúc nên không thay đổi được nữa.', en: 'This request or grant has ended and can no longer be changed.' },
  },
  request_conflicts: {
    title: { vi: 'Yêu cầu trái quy định', en: 'The request conflicts with the rules' },
    detail: { vi: 'Xem từng quy định bên dưới, kèm điều khoản và cách khắc phục.', en: 'See each rule below, with its article and the ways out.' },
  },
  nobody_to_ask: {
    title: { vi: 'Không có ai được quyền duyệt', en: 'Nobody may decide' },
    detail: { vi: 'Không tìm thấy người duyệt hợp lệ đến tận đơn vị cao nhất. Hãy báo đơn vị công nghệ thông tin.', en: 'No eligible approver was found up to the highest unit. Tell the IT department.' },
  },
  not_found: {
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    detail: { vi: 'Không có nội dung này, hoặc bạn không được xem.', en: 'There is no such thing, or you may not see it.' },
  },
  not_competent: {
    title: { vi: 'Không thuộc thẩm quyền của bạn', en: 'You are not competent for this' },
    detail: { vi: 'Người này không do bạn phụ trách. Bạn có thể gửi yêu cầu thu hồi để người có thẩm quyền duyệt.', en: 'You neither lead nor administer this officer. You can send a request for revocation instead.' },
  },
  not_eligible: {
    title: { vi: 'Không chọn được như vậy', en: 'This choice is not possible' },
    detail: { vi: '{because}', en: '{because}' },
  },
  absence_overlaps: {
    title: { vi: 'Trùng với lần vắng mặt khác', en: 'It overlaps another absence' },
    detail: { vi: 'Bạn đã báo vắng mặt trong khoảng thời gian này. Hãy hủy lần cũ hoặc chọn ngày khác.', en: 'You have announced an absence at that time already. Cancel it or choose other dates.' },
  },
  superior_may_not_change: {
    title: { vi: 'Không được sửa hồ sơ này', en: 'You may not change this dossier' },
    detail: { vi: 'Chỉ đơn vị được phân cấp quản lý mới cập nhật hồ sơ; đơn vị cấp trên chỉ được xem và khai thác.', en: 'Only the managing unit updates a dossier; superior units may view and exploit it.' },
  },
  section_invalid: {
    title: { vi: 'Nội dung chưa hợp lệ', en: 'The content is not valid' },
    detail: { vi: 'Xem từng trường bên dưới.', en: 'See each field below.' },
  },
  link_expired: {
    title: { vi: 'Liên kết đã hết hạn', en: 'The link has expired' },
    detail: { vi: 'Liên kết hết hạn lúc {at}. Hãy xin liên kết mới.', en: 'It expired at {at}. Ask for a new one.' },
  },
  link_used: {
    title: { vi: 'Liên kết đã được dùng', en: 'The link has been used' },
    detail: { vi: 'Mỗi liên kết chỉ dùng được một lần. Hãy xin liên kết mới.', en: 'A link works only once. Ask for a new one.' },
  },
  link_dead: {
    title: { vi: 'Liên kết không còn hiệu lực', en: 'The link is dead' },
    detail: { vi: 'Liên kết này không còn hiệu lực. Hãy đăng nhập để xem việc của bạn.', en: 'This link no longer works. Sign in to see your tasks.' },
  },
  sign_in_refused: {
    title: { vi: 'Không đăng nhập được', en: 'Sign-in refused' },
    detail: { vi: 'Tên tài khoản hoặc mật khẩu không đúng, hoặc tài khoản không dùng được.', en: 'The user name or password is wrong, or the account cannot be used.' },
  },
  sign_in_locked: {
    title: { vi: 'Tạm khóa đăng nhập', en: 'Sign-in is locked' },
    detail: { vi: 'Đã nhập sai quá nhiều lần. Thử lại sau {until}.', en: 'Too many failures. Try again after {until}.' },
  },
  code_needed: {
    title: { vi: 'Cần mã xác thực', en: 'The code is needed' },
    detail: { vi: 'Tài khoản này có xác thực hai lớp. Hãy nhập mã 6 số đang hiện trong ứng dụng xác thực.', en: 'This account has a second factor. Enter the six-digit code that your authenticator app shows now.' },
  },
  code_wrong: {
    title: { vi: 'Mã xác thực không đúng', en: 'The code is wrong' },
    detail: { vi: 'Hãy thêm tài khoản vào ứng dụng xác thực rồi nhập mã 6 số đang hiện; kiểm tra giờ của điện thoại.', en: 'Add the account to your authenticator app and enter the six digits that it shows now; check the clock of your phone.' },
  },
  second_factor_unreadable: {
    title: { vi: 'Không đọc được lớp xác thực thứ hai', en: 'The second factor cannot be read' },
    detail: { vi: 'Mã của bạn có thể đúng, nhưng máy chủ không còn khóa đã niêm phong lớp xác thực của tài khoản. Hãy báo bộ phận vận hành hệ thống.', en: 'Your code may be right, but the server no longer has the key that sealed the second factor of this account. Tell those who run the system.' },
  },
  password_too_short: {
    title: { vi: 'Mật khẩu quá ngắn', en: 'The password is too short' },
    detail: { vi: 'Mật khẩu cần ít nhất {minLength} ký tự. Có thể dùng một câu dễ nhớ.', en: 'The password needs at least {minLength} characters. A sentence that you remember will do.' },
  },
  ...caseRefusalTexts,
  ...chatRefusalTexts,
  ...reviewRefusalTexts,
};

/** A text with its placeholders filled; one without a datum becomes a dash. */
export function filled(text: BilingualText, language: Language, data: Record<string, string>): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '–');
}
