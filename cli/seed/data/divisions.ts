const PROVINCIAL = [
  'Phòng Tổ chức cán bộ – Thanh tra',
  'Văn phòng Cục',
  'Phòng Giám sát quản lý về hải quan',
  'Phòng Thuế xuất nhập khẩu',
  'Phòng Chống buôn lậu và Xử lý vi phạm',
  'Phòng Quản lý rủi ro',
  'Phòng Tài vụ – Quản trị',
];
const CENTRAL = ['Phòng Tổng hợp', 'Phòng Nghiệp vụ 1', 'Phòng Nghiệp vụ 2', 'Phòng Nghiệp vụ 3', 'Phòng Nghiệp vụ 4'];

const OF_UNIT: Record<string, readonly string[]> = {
  VPTC: ['Phòng Tổng hợp', 'Phòng Văn thư – Lưu trữ', 'Phòng Báo chí – Tuyên truyền', 'Phòng Quản trị'],
  TCCB: [
    'Phòng Tổng hợp',
    'Phòng Tổ chức bộ máy và biên chế',
    'Phòng Công chức, viên chức',
    'Phòng Đào tạo, bồi dưỡng',
  ],
  CNTT: ['Phòng Tổng hợp', 'Phòng Quản lý vận hành hạ tầng', 'Phòng Quản lý ứng dụng', 'Phòng Thống kê hải quan'],
  VNC: ['Phòng Tổng hợp', 'Phòng Nghiên cứu chính sách', 'Phòng Quản lý khoa học'],
  THQ: ['Phòng Tổ chức – Hành chính', 'Phòng Đào tạo', 'Khoa Nghiệp vụ hải quan', 'Khoa Lý luận chính trị'],
  BHQ: ['Phòng Trị sự', 'Phòng Thư ký – Biên tập', 'Phòng Phóng viên'],
};

/** Names of a department's divisions; the first keeps its personnel matters. */
export function divisionNames(department: { code: string; kind: string }): readonly string[] {
  return OF_UNIT[department.code] ?? (department.kind === 'cuc_province' ? PROVINCIAL : CENTRAL);
}
