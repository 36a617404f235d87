import type { Choice } from './field.ts';

/** The ranks of Customs officers, the highest first. */
export const customsRanks = ['08.049', '08.050', '08.051', '08.052'] as const;

const choice = (value: string, vi: string, en: string): Choice => ({ value, label: { vi, en } });

export const rankChoices: readonly Choice[] = [
  choice('08.049', '08.049 – Kiểm tra viên cao cấp hải quan', '08.049 – Senior Customs inspector'),
  choice('08.050', '08.050 – Kiểm tra viên chính hải quan', '08.050 – Principal Customs inspector'),
  choice('08.051', '08.051 – Kiểm tra viên hải quan', '08.051 – Customs inspector'),
  choice('08.052', '08.052 – Kiểm tra viên trung cấp hải quan', '08.052 – Intermediate Customs inspector'),
];

export const sexChoices: readonly Choice[] = [choice('male', 'Nam', 'Male'), choice('female', 'Nữ', 'Female')];

export const degreeChoices: readonly Choice[] = [
  choice('doctor', 'Tiến sĩ', 'Doctorate'),
  choice('master', 'Thạc sĩ', 'Master’s degree'),
  choice('bachelor', 'Đại học', 'Bachelor’s degree'),
  choice('college', 'Cao đẳng', 'College diploma'),
  choice('intermediate', 'Trung cấp', 'Intermediate diploma'),
  choice('elementary', 'Sơ cấp', 'Elementary certificate'),
];

export const politicalTheoryChoices: readonly Choice[] = [
  choice('bachelor', 'Cử nhân', 'Bachelor’s level'),
  choice('advanced', 'Cao cấp', 'Advanced'),
  choice('intermediate', 'Trung cấp', 'Intermediate'),
  choice('elementary', 'Sơ cấp', 'Elementary'),
];

export const stateManagementChoices: readonly Choice[] = [
  choice('senior_specialist', 'Chuyên viên cao cấp', 'Senior specialist'),
  choice('principal_specialist', 'Chuyên viên chính', 'Principal specialist'),
  choice('specialist', 'Chuyên viên', 'Specialist'),
  choice('clerk', 'Cán sự', 'Clerk'),
];

export const courseFormChoices: readonly Choice[] = [
  choice('full_time', 'Chính quy', 'Full time'),
  choice('in_service', 'Vừa làm vừa học', 'In service'),
  choice('distance', 'Từ xa', 'Distance'),
  choice('refresher', 'Bồi dưỡng', 'Refresher'),
];

export const relationChoices: readonly Choice[] = [
  choice('spouse', 'Vợ, chồng', 'Spouse'),
  choice('father', 'Cha', 'Father'),
  choice('mother', 'Mẹ', 'Mother'),
  choice('child', 'Con', 'Child'),
  choice('sibling', 'Anh, chị, em ruột', 'Sibling'),
  choice('father_in_law', 'Cha vợ, cha chồng', 'Father-in-law'),
  choice('mother_in_law', 'Mẹ vợ, mẹ chồng', 'Mother-in-law'),
  choice('sibling_in_law', 'Anh, chị, em của vợ hoặc chồng', 'Sibling-in-law'),
];

export const policyFamilyChoices: readonly Choice[] = [
  choice('none', 'Không', 'None'),
  choice('invalid', 'Thương binh', 'War invalid'),
  choice('child_of_martyr', 'Con liệt sĩ', 'Child of a fallen soldier'),
  choice('child_of_invalid', 'Con thương binh', 'Child of a war invalid'),
  choice('merit', 'Gia đình có công với cách mạng', 'Family of merit'),
];

export const bloodGroupChoices: readonly Choice[] = ['A', 'B', 'AB', 'O'].flatMap((group) =>
  ['+', '-'].map((rh) => choice(`${group}${rh}`, `${group}${rh}`, `${group}${rh}`)),
);

export const healthClassChoices: readonly Choice[] = [
  choice('1', 'Loại I – Rất khỏe', 'Class I – very good'),
  choice('2', 'Loại II – Khỏe', 'Class II – good'),
  choice('3', 'Loại III – Trung bình', 'Class III – fair'),
  choice('4', 'Loại IV – Yếu', 'Class IV – weak'),
  choice('5', 'Loại V – Rất yếu', 'Class V – very weak'),
];
