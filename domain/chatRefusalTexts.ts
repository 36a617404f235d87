import type { BilingualText } from './citation.ts';

/** What is refused about chats beside mail, as `refusalTexts`. */
// prettier-ignore
export const chatRefusalTexts = {
  chat_code_wrong: {
    title: { vi: 'Mã không đúng', en: 'The code is wrong' },
    detail: { vi: 'Hãy xem lại mã trong tin nhắn. Còn {triesLeft} lần nhập.', en: 'Look at the code in the message again. Tries left: {triesLeft}.' },
  },
  chat_code_spent: {
    title: { vi: 'Mã không dùng được nữa', en: 'The code is of no use any more' },
    detail: { vi: 'Mã đã quá 10 phút hoặc nhập sai quá nhiều lần. Hãy xin mã mới.', en: 'It is older than 10 minutes, or was entered wrongly too often. Ask for a new one.' },
  },
  chat_asked_too_often: {
    title: { vi: 'Xin mã quá nhiều lần', en: 'Too many codes were asked for' },
    detail: { vi: 'Có thể xin mã mới từ {until}.', en: 'You may ask for another from {until}.' },
  },
  chat_user_unknown: {
    title: { vi: 'Không nhận ra người dùng chat này', en: 'This chat user is nobody to us' },
    detail: { vi: 'Mã không đúng, đã hết hạn, hoặc tài khoản chat chưa được kết nối với ai.', en: 'The code is wrong or expired, or the chat user is linked to nobody.' },
  },
} as const satisfies Record<string, { title: BilingualText; detail: BilingualText }>;

/** Words for the `because` of refusals about chats. */
// prettier-ignore
export const chatBecauseTexts: Record<string, BilingualText> = {
  chat_not_offered: { vi: 'Hệ thống chưa mở kênh chat này.', en: 'This chat is not set up here.' },
  chat_linked_already: { vi: 'Bạn đã kết nối kênh này. Hãy ngắt kết nối cũ trước.', en: 'You have linked this chat already. Unlink it first.' },
  chat_of_another: { vi: 'Tài khoản chat này đã kết nối với một cán bộ khác.', en: 'This chat user is linked to another officer.' },
  chat_address_missing: { vi: 'Hãy nhập tên Matrix, dạng @ten:may-chu.', en: 'Enter the Matrix id, such as @name:server.' },
  chat_not_answered: { vi: 'Chưa có ai gửi mã này, hoặc người gửi không phải tên bạn xác nhận. Hãy tải lại trang.', en: 'Nobody has sent this code, or it was not who you confirm. Load the page again.' },
  chat_by_other_proof: { vi: 'Kênh này được xác nhận theo cách khác.', en: 'This chat is proved in another way.' },
  unsigned: { vi: 'Cuộc gọi không có chữ ký hợp lệ.', en: 'The call has no valid signature.' },
  too_old: { vi: 'Cuộc gọi cũ hoặc mới hơn 5 phút so với đồng hồ của hệ thống.', en: 'The call is more than 5 minutes older or newer than our clock.' },
  replayed: { vi: 'Cuộc gọi này đã được nhận trước đó.', en: 'This call was taken before.' },
};
