import { policyFamilyChoices, relationChoices } from './catalogues.ts';
import { choice, list, maybe, section, text } from './field.ts';
import { words, year } from './sectionText.ts';

/** The officer's family, and whether it is one that the State cares for. Sensitive (R13). */
export const family = section({
  workGroup: 'officers',
  sensitive: true,
  label: { vi: 'Quan hệ gia đình', en: 'Family' },
  fields: [
    maybe(choice('policyFamily', 'Gia đình chính sách', 'Policy family', policyFamilyChoices)),
    list('members', 'Thành viên gia đình', 'Members', [
      choice('relation', 'Quan hệ', 'Relation', relationChoices),
      text('name', 'Họ và tên', 'Name', words(120)),
      maybe(text('born', 'Năm sinh', 'Year of birth', year)),
      maybe(text('occupation', 'Nghề nghiệp, nơi làm việc', 'Occupation', words(200))),
      maybe(text('residence', 'Nơi ở', 'Residence', words(300))),
    ]),
  ],
});
