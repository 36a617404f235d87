import { courseFormChoices, degreeChoices, politicalTheoryChoices, stateManagementChoices } from './catalogues.ts';
import { choice, date, list, maybe, section, text } from './field.ts';
import { words } from './sectionText.ts';

/** What the officer has learnt: point 15 of the national résumé form, kept by the training group of work (R17). */
export const schooling = section({
  workGroup: 'training',
  sensitive: false,
  label: { vi: 'Đào tạo, bồi dưỡng', en: 'Schooling and training' },
  fields: [
    choice('highestDegree', 'Trình độ chuyên môn cao nhất', 'Highest degree', degreeChoices),
    maybe(text('subject', 'Chuyên ngành', 'Subject', words(120))),
    maybe(choice('politicalTheory', 'Lý luận chính trị', 'Political theory', politicalTheoryChoices)),
    maybe(choice('stateManagement', 'Quản lý nhà nước', 'State management', stateManagementChoices)),
    maybe(text('language', 'Ngoại ngữ', 'Languages', words(120))),
    maybe(text('computing', 'Tin học', 'Computing', words(120))),
    list('courses', 'Quá trình đào tạo, bồi dưỡng', 'Courses', [
      text('school', 'Tên trường, nơi học', 'School', words(200)),
      text('subject', 'Ngành học, nội dung', 'Subject', words(200)),
      date('from', 'Từ ngày', 'From'),
      maybe(date('to', 'Đến ngày', 'To')),
      choice('form', 'Hình thức', 'Form', courseFormChoices),
      maybe(text('certificate', 'Văn bằng, chứng chỉ', 'Certificate', words(120))),
    ]),
  ],
});
