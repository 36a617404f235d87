import { rankChoices } from './catalogues.ts';
import { choice, date, maybe, section, text } from './field.ts';
import { coefficient, words } from './sectionText.ts';

/** What the officer is: title, rank and salary, points 10 to 14 of the national résumé form. */
export const position = section({
  workGroup: 'officers',
  sensitive: false,
  label: { vi: 'Chức vụ, ngạch, bậc', en: 'Title, rank and step' },
  fields: [
    text('title', 'Chức vụ', 'Title', words(120)),
    choice('rankCode', 'Ngạch công chức', 'Rank', rankChoices),
    text('salaryStep', 'Bậc lương', 'Salary step', words(8)),
    text('coefficient', 'Hệ số lương', 'Salary coefficient', coefficient),
    date('coefficientFrom', 'Hưởng từ ngày', 'Since'),
    maybe(date('appointedOn', 'Ngày bổ nhiệm', 'Appointed on')),
    date('joinedOn', 'Ngày vào ngành', 'Joined on'),
    maybe(text('decisionNo', 'Số quyết định', 'Decision no.', words(60))),
  ],
});
