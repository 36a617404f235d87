/** Teams (đội) of a sub-department, in the order in which they are set up. */
export const TEAM_NAMES = [
  'Đội Thủ tục hàng hóa xuất nhập khẩu',
  'Đội Giám sát hải quan',
  'Đội Tổng hợp',
  'Đội Quản lý thuế',
  'Đội Kiểm soát phòng, chống ma túy',
] as const;
