import { bloodGroupChoices, healthClassChoices } from './catalogues.ts';
import { choice, date, maybe, section, text } from './field.ts';
import { height, weight, words } from './sectionText.ts';

/** How the officer's health is. Sensitive (R13). */
export const health = section({
  workGroup: 'officers',
  sensitive: true,
  label: { vi: 'Sức khỏe', en: 'Health' },
  fields: [
    text('height', 'Chiều cao (cm)', 'Height (cm)', height),
    text('weight', 'Cân nặng (kg)', 'Weight (kg)', weight),
    maybe(choice('bloodGroup', 'Nhóm máu', 'Blood group', bloodGroupChoices)),
    choice('healthClass', 'Phân loại sức khỏe', 'Health class', healthClassChoices),
    maybe(text('chronicIllness', 'Bệnh mạn tính', 'Chronic illness', words(300))),
    date('checkedOn', 'Ngày khám gần nhất', 'Last check'),
  ],
});
