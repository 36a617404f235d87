/** Where officers studied, and what. */
export const SCHOOLS = [
  { school: 'Học viện Tài chính', subject: 'Hải quan' },
  { school: 'Học viện Tài chính', subject: 'Kế toán' },
  { school: 'Đại học Ngoại thương', subject: 'Kinh tế đối ngoại' },
  { school: 'Đại học Luật Hà Nội', subject: 'Luật kinh tế' },
  { school: 'Đại học Kinh tế quốc dân', subject: 'Tài chính – Ngân hàng' },
  { school: 'Đại học Bách khoa Hà Nội', subject: 'Công nghệ thông tin' },
  { school: 'Đại học Hàng hải Việt Nam', subject: 'Kinh tế vận tải biển' },
  { school: 'Đại học Hà Nội', subject: 'Ngôn ngữ Anh' },
] as const;

/** What is refreshed in service. */
export const REFRESHERS = [
  'Nghiệp vụ kiểm tra sau thông quan',
  'Phân loại hàng hóa và thuế suất',
  'Trị giá hải quan',
  'Quản lý rủi ro',
  'Kiểm soát chống buôn lậu',
  'Bồi dưỡng ngạch kiểm tra viên',
] as const;

/** What members of a family do. */
export const OCCUPATIONS = [
  'Giáo viên', 'Bác sĩ', 'Nông dân', 'Công nhân', 'Kế toán', 'Buôn bán nhỏ', 'Hưu trí', 'Nội trợ', 'Kỹ sư', 'Công chức', 'Lái xe',
] as const; // prettier-ignore
