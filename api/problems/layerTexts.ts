import type { RefusalText } from '../../domain/refusalTexts.ts';
import type { LayerCode } from './problemCodes.ts';

/** What the HTTP layer says for itself; the texts of refusals stand in the domain. */
// prettier-ignore
export const layerTexts: Record<LayerCode, RefusalText> = {
  not_signed_in: {
    title: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
    detail: { vi: 'Phiên làm việc đã kết thúc hoặc chưa bắt đầu. Hãy đăng nhập.', en: 'Your session has ended or not begun. Sign in.' },
  },
  csrf: {
    title: { vi: 'Yêu cầu không đến từ trang này', en: 'This did not come from our pages' },
    detail: { vi: 'Không ghi nhận gì. Hãy tải lại trang rồi thử lại.', en: 'Nothing was recorded. Load the page again and retry.' },
  },
  invalid_input: {
    title: { vi: 'Dữ liệu gửi lên không hợp lệ', en: 'The input is not valid' },
    detail: { vi: 'Chưa ghi nhận gì. Hãy xem lại những gì đã nhập rồi thử lại.', en: 'Nothing was recorded. Check what was entered and try again.' },
  },
  idempotency_key_missing: {
    title: { vi: 'Thiếu Idempotency-Key', en: 'The Idempotency-Key is missing' },
    detail: { vi: 'Mỗi thao tác ghi cần tiêu đề Idempotency-Key dài 8–100 ký tự ASCII, mỗi lần một khóa mới.', en: 'Every write needs an Idempotency-Key header of 8–100 ASCII characters, a new one for each act.' },
  },
  idempotency_key_reused: {
    title: { vi: 'Idempotency-Key đã dùng cho việc khác', en: 'The Idempotency-Key was used for something else' },
    detail: { vi: 'Khóa này đã đi với nội dung khác. Hãy dùng khóa mới.', en: 'This key came with other content before. Use a new one.' },
  },
  no_such_page: {
    title: { vi: 'Không có địa chỉ này', en: 'There is no such address' },
    detail: { vi: 'Kiểm tra lại địa chỉ; danh mục đầy đủ ở /api/openapi.json.', en: 'Check the address; /api/openapi.json lists them all.' },
  },
  method_not_allowed: {
    title: { vi: 'Phương thức không được hỗ trợ', en: 'The method is not allowed here' },
    detail: { vi: 'Địa chỉ này có, nhưng không nhận phương thức đó; xem tiêu đề Allow.', en: 'The address exists but does not take that method; see the Allow header.' },
  },
  too_large: {
    title: { vi: 'Nội dung quá lớn', en: 'The content is too large' },
    detail: { vi: 'Mỗi lần gửi tối đa 64 KB.', en: 'One request takes at most 64 KB.' },
  },
  unsupported_media: {
    title: { vi: 'Định dạng không được hỗ trợ', en: 'The format is not supported' },
    detail: { vi: 'Hãy gửi application/json, mã hóa UTF-8, không nén.', en: 'Send application/json in UTF-8, not compressed.' },
  },
  callback_refused: {
    title: { vi: 'Không nhận cuộc gọi này', en: 'This call is not taken' },
    detail: { vi: '{because}', en: '{because}' },
  },
  too_many: {
    title: { vi: 'Quá nhiều lần thử', en: 'Too many attempts' },
    detail: { vi: 'Hãy đợi {seconds} giây rồi thử lại.', en: 'Wait {seconds} seconds, then try again.' },
  },
  database_down: {
    title: { vi: 'Hệ thống tạm thời gián đoạn', en: 'The system is briefly unavailable' },
    detail: { vi: 'Có thể chưa ghi nhận gì, cũng có thể đã ghi nhận. Hãy gửi lại với đúng Idempotency-Key này: không bao giờ có hai kết quả.', en: 'It may or may not have been recorded. Send it again with the same Idempotency-Key: it never takes effect twice.' },
  },
  internal: {
    title: { vi: 'Lỗi hệ thống', en: 'An error of ours' },
    detail: { vi: 'Lỗi đã được ghi lại. Khi báo hỗ trợ, hãy kèm mã ở trường instance.', en: 'It has been logged. When you report it, quote the instance.' },
  },
};
