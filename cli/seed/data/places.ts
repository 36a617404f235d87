/** Provinces as birthplaces and homes. */
export const PROVINCES = [
  'TP Hà Nội', 'TP Hải Phòng', 'TP Đà Nẵng', 'TP Hồ Chí Minh', 'TP Cần Thơ', 'tỉnh An Giang', 'tỉnh Bắc Giang', 'tỉnh Bắc Ninh', 'tỉnh Bình Định',
  'tỉnh Cao Bằng', 'tỉnh Đắk Lắk', 'tỉnh Đồng Nai', 'tỉnh Hà Nam', 'tỉnh Hà Tĩnh', 'tỉnh Hải Dương', 'tỉnh Hưng Yên', 'tỉnh Khánh Hòa', 'tỉnh Kiên Giang',
  'tỉnh Lạng Sơn', 'tỉnh Lào Cai', 'tỉnh Long An', 'tỉnh Nam Định', 'tỉnh Nghệ An', 'tỉnh Ninh Bình', 'tỉnh Phú Thọ', 'tỉnh Quảng Bình', 'tỉnh Quảng Nam',
  'tỉnh Quảng Ninh', 'tỉnh Quảng Trị', 'tỉnh Thái Bình', 'tỉnh Thái Nguyên', 'tỉnh Thanh Hóa', 'tỉnh Thừa Thiên Huế', 'tỉnh Tây Ninh', 'tỉnh Vĩnh Phúc',
] as const; // prettier-ignore

/** Communes and streets that could be anywhere. */
export const COMMUNES = [
  'xã An Hòa', 'xã Tân Tiến', 'xã Đông Sơn', 'xã Hòa Bình', 'xã Quang Trung', 'xã Minh Tân', 'xã Phú Lâm', 'xã Vĩnh An', 'xã Thanh Sơn', 'xã Long Hưng',
] as const; // prettier-ignore
export const STREETS = [
  'đường Lê Lợi', 'đường Trần Phú', 'đường Nguyễn Trãi', 'đường Hai Bà Trưng', 'đường Lý Thường Kiệt', 'đường Điện Biên Phủ', 'đường Hùng Vương',
  'đường Lạch Tray', 'đường Quang Trung', 'đường Ngô Quyền',
] as const; // prettier-ignore
