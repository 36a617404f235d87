import type { BilingualText } from '../citation.ts';
import type { SectionFaultCode } from './sectionText.ts';

/** What each fault of a field says to whoever filled it in. */
export const sectionFaultTexts: Record<SectionFaultCode, BilingualText> = {
  missing: { vi: 'Chưa nhập.', en: 'Not filled in.' },
  too_long: { vi: 'Dài quá mức cho phép.', en: 'Longer than allowed.' },
  not_a_text: { vi: 'Chưa nhập hoặc không phải văn bản.', en: 'Not filled in, or not a text.' },
  not_a_date: { vi: 'Không phải ngày hợp lệ (năm-tháng-ngày).', en: 'Not a valid date (year-month-day).' },
  in_the_future: { vi: 'Ngày này chưa tới.', en: 'This day is in the future.' },
  not_a_phone: {
    vi: 'Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0 hoặc +84.',
    en: 'A phone number has 10 or 11 digits and begins with 0 or +84.',
  },
  not_a_choice: { vi: 'Không có trong danh mục.', en: 'Not in the list.' },
  not_a_personal_id: { vi: 'Số định danh cá nhân gồm 12 chữ số.', en: 'A personal ID number has 12 digits.' },
  not_a_mail_address: { vi: 'Không phải địa chỉ thư điện tử.', en: 'Not a mail address.' },
  not_a_coefficient: {
    vi: 'Hệ số có hai chữ số thập phân, ví dụ 3,66.',
    en: 'A coefficient has two decimals, such as 3.66.',
  },
  not_a_year: { vi: 'Năm gồm 4 chữ số, từ 1900.', en: 'A year has four digits, from 1900 on.' },
  not_a_height: { vi: 'Chiều cao tính bằng cm, từ 100 đến 249.', en: 'A height is in whole centimetres, 100 to 249.' },
  not_a_weight: { vi: 'Cân nặng tính bằng kg, từ 30 đến 199.', en: 'A weight is in kilograms, 30 to 199.' },
  not_an_insurance_number: {
    vi: 'Không phải số bảo hiểm: bảo hiểm xã hội 10 chữ số, thẻ bảo hiểm y tế 10 hoặc 15 ký tự.',
    en: 'Not an insurance number: social insurance has 10 digits, a health insurance card 10 or 15 characters.',
  },
  not_a_list: { vi: 'Phải là danh sách các dòng.', en: 'It must be a list of rows.' },
  too_many_rows: { vi: 'Tối đa 50 dòng.', en: 'At most 50 rows.' },
  unknown_field: { vi: 'Mục này không có trường như vậy.', en: 'This section has no such field.' },
};
