import type { BilingualText } from '../../domain/citation.ts';
import type { InputFault } from '../problems/problem.ts';

/** Faults that no schema finds. */
// prettier-ignore
const texts = {
  not_json: { vi: 'Không phải JSON hợp lệ.', en: 'This is not valid JSON.' },
  not_utf8: { vi: 'Không phải văn bản UTF-8.', en: 'This is not UTF-8 text.' },
  too_deep: { vi: 'Dữ liệu lồng nhau quá sâu.', en: 'This is nested too deep.' },
  control_character: { vi: 'Có ký tự điều khiển không được phép (như NUL).', en: 'It holds a control character such as NUL.' },
  lone_surrogate: { vi: 'Có ký tự Unicode bị cắt đôi.', en: 'It holds half of a Unicode character.' },
  unknown_field: { vi: 'Không có trường này.', en: 'There is no such field.' },
  bad_cursor: { vi: 'Con trỏ trang không hợp lệ; hãy tải lại danh sách.', en: 'The cursor is not valid; load the list again.' },
  bad_key: { vi: 'Idempotency-Key phải dài 8–100 ký tự ASCII nhìn thấy được.', en: 'The Idempotency-Key must have 8–100 visible ASCII characters.' },
} satisfies Record<string, BilingualText>;

/** A fault at a place, in words. */
export function inputFault(path: string, code: keyof typeof texts): InputFault {
  return { path, message: texts[code].vi, texts: texts[code] };
}
