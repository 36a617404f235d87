import type { SeedUnit } from './organisation.ts';

const POSTS: Record<string, { head: string; deputy: string }> = {
  general_department: { head: 'Tổng cục trưởng', deputy: 'Phó Tổng cục trưởng' },
  office: { head: 'Chánh Văn phòng', deputy: 'Phó Chánh Văn phòng' },
  vu: { head: 'Vụ trưởng', deputy: 'Phó Vụ trưởng' },
  cuc_central: { head: 'Cục trưởng', deputy: 'Phó Cục trưởng' },
  institute: { head: 'Viện trưởng', deputy: 'Phó Viện trưởng' },
  school: { head: 'Hiệu trưởng', deputy: 'Phó Hiệu trưởng' },
  newspaper: { head: 'Tổng biên tập', deputy: 'Phó Tổng biên tập' },
  cuc_province: { head: 'Cục trưởng', deputy: 'Phó Cục trưởng' },
  chi_cuc: { head: 'Chi cục trưởng', deputy: 'Phó Chi cục trưởng' },
  phong: { head: 'Trưởng phòng', deputy: 'Phó Trưởng phòng' },
  doi: { head: 'Đội trưởng', deputy: 'Phó Đội trưởng' },
};

/** The title of a post in a unit: “Chi cục trưởng”, “Phó Đội trưởng phụ trách”. */
export function postTitle(unit: Pick<SeedUnit, 'kind' | 'name'>, post: 'head' | 'acting_head' | 'deputy'): string {
  const { head, deputy } = titlesOf(unit);
  if (post === 'acting_head') return `${deputy} phụ trách`;
  return post === 'head' ? head : deputy;
}

function titlesOf({ kind, name }: Pick<SeedUnit, 'kind' | 'name'>) {
  if (name.startsWith('Văn phòng')) return POSTS.office!;
  if (name.startsWith('Khoa')) return { head: 'Trưởng khoa', deputy: 'Phó Trưởng khoa' };
  return POSTS[kind]!;
}

const RANK_TITLES: Record<string, string> = {
  '08.049': 'Kiểm tra viên cao cấp hải quan',
  '08.050': 'Kiểm tra viên chính hải quan',
  '08.051': 'Kiểm tra viên hải quan',
  '08.052': 'Kiểm tra viên trung cấp hải quan',
};
const SPECIAL_TITLES: Record<string, string> = { THQ: 'Giảng viên', BHQ: 'Phóng viên', VNC: 'Nghiên cứu viên' };

/** What an officer without a post is called: by their rank at the border, else by the work of their department. */
export function staffTitle(department: string, rankCode: string): string {
  if (department.startsWith('CHQ')) return RANK_TITLES[rankCode]!;
  return SPECIAL_TITLES[department] ?? (rankCode <= '08.050' ? 'Chuyên viên chính' : 'Chuyên viên');
}
