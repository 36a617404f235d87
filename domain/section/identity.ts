import { sexChoices } from './catalogues.ts';
import { choice, date, maybe, section, text } from './field.ts';
import { personalId, words } from './sectionText.ts';

/** Who the officer is: points 1 to 5 of the national résumé form. */
export const identity = section({
  workGroup: 'officers',
  sensitive: false,
  label: { vi: 'Nhân thân', en: 'Identity' },
  fields: [
    text('fullName', 'Họ và tên khai sinh', 'Full name', words(120)),
    maybe(text('otherName', 'Tên gọi khác', 'Other name', words(120))),
    date('dateOfBirth', 'Ngày sinh', 'Date of birth'),
    choice('sex', 'Giới tính', 'Sex', sexChoices),
    text('birthplace', 'Nơi sinh', 'Birthplace', words(200)),
    text('hometown', 'Quê quán', 'Hometown', words(200)),
    text('personalId', 'Số định danh cá nhân', 'Personal ID number', personalId),
  ],
});
