/** Family names with their rough weight in a thousand. */
export const FAMILY_NAMES: readonly (readonly [string, number])[] = [
  ['Nguyễn', 315], ['Trần', 109], ['Lê', 95], ['Phạm', 71], ['Hoàng', 40], ['Huỳnh', 25], ['Phan', 45], ['Vũ', 39], ['Võ', 25], ['Đặng', 21],
  ['Bùi', 20], ['Đỗ', 19], ['Hồ', 15], ['Ngô', 14], ['Dương', 13], ['Lý', 8], ['Đào', 8], ['Đinh', 8], ['Trịnh', 7], ['Đoàn', 6], ['Lương', 6],
  ['Mai', 5], ['Trương', 6], ['Tạ', 4], ['Cao', 4], ['Lưu', 4], ['Chu', 3], ['Phùng', 3], ['Quách', 2], ['Tô', 3], ['Hà', 4], ['Thái', 3],
  ['Kiều', 2], ['La', 2], ['Mạc', 1], ['Văn', 1], ['Tống', 2], ['Nghiêm', 1], ['Khuất', 1], ['Vương', 3],
]; // prettier-ignore

/** Family names of peoples who live in some provinces, by the department's code: commoner there than elsewhere. */
const NORTH_EAST = ['Nông', 'Hoàng', 'Bế', 'Lục', 'Ma', 'Vi', 'Triệu', 'Bàn', 'Đàm'];
const NORTH_WEST = ['Lò', 'Cầm', 'Quàng', 'Lường', 'Tòng', 'Giàng', 'Vàng', 'Sùng', 'Thào', 'Mùa'];
const HIGHLANDS = ['Rơ Châm', 'Ksor', 'Siu', 'Kpă', 'Niê', 'Rcom', 'Nay'];
const SOUTH_WEST = ['Thạch', 'Danh', 'Kim', 'Sơn', 'Châu', 'Thị'];
export const LOCAL_FAMILY_NAMES: Record<string, readonly string[]> = {
  CHQ09: NORTH_EAST, CHQ16: NORTH_EAST, CHQ23: NORTH_EAST, CHQ03: NORTH_EAST, CHQ12: NORTH_WEST, CHQ24: NORTH_WEST, CHQ11: HIGHLANDS,
  CHQ15: HIGHLANDS, CHQ31: ['Hồ', 'Pả'], CHQ33: ['Lương', 'Hà', 'Cầm', 'Bùi'], CHQ08: SOUTH_WEST, CHQ22: SOUTH_WEST, CHQ01: SOUTH_WEST, CHQ07: SOUTH_WEST,
}; // prettier-ignore
export const SCATTERED_FAMILY_NAMES = ['Nông', 'Lò', 'Hoàng', 'Giàng', 'Thạch', 'Quách', 'Vi', 'Triệu'];

export const MIDDLE_NAMES = {
  male: ['Văn', 'Đức', 'Hữu', 'Quang', 'Minh', 'Xuân', 'Ngọc', 'Đình', 'Thế', 'Trọng', 'Công', 'Bá', 'Khắc', 'Mạnh', 'Tuấn', 'Hoàng', 'Anh', 'Thanh', 'Gia', 'Viết', 'Duy', 'Tiến'],
  female: ['Thị', 'Thị', 'Thị', 'Thị', 'Thu', 'Thanh', 'Ngọc', 'Minh', 'Phương', 'Kim', 'Mai', 'Bích', 'Hồng', 'Hoài', 'Diệu', 'Thùy', 'Khánh', 'Thị Thu', 'Thị Hồng', 'Thị Thanh'],
} as const; // prettier-ignore

export const GIVEN_NAMES = {
  male: [
    'Anh', 'Bách', 'Bảo', 'Bình', 'Cường', 'Chiến', 'Chung', 'Dũng', 'Duy', 'Dương', 'Đạt', 'Đông', 'Giang', 'Hà', 'Hải', 'Hiếu', 'Hiển', 'Hòa', 'Hoàn',
    'Hùng', 'Huy', 'Hưng', 'Khánh', 'Khoa', 'Kiên', 'Lâm', 'Linh', 'Long', 'Lộc', 'Luân', 'Mạnh', 'Minh', 'Nam', 'Nghĩa', 'Phong', 'Phúc', 'Phước', 'Quân',
    'Quang', 'Quốc', 'Quyết', 'Sơn', 'Sỹ', 'Tài', 'Tân', 'Thái', 'Thành', 'Thắng', 'Thịnh', 'Thuận', 'Tiến', 'Toàn', 'Trung', 'Trường', 'Tú', 'Tuấn',
    'Tùng', 'Tường', 'Việt', 'Vinh', 'Vũ', 'Vượng',
  ],
  female: [
    'An', 'Anh', 'Châu', 'Chi', 'Dung', 'Duyên', 'Giang', 'Hà', 'Hạnh', 'Hằng', 'Hiền', 'Hoa', 'Hòa', 'Hoài', 'Hồng', 'Huệ', 'Huyền', 'Hương', 'Khánh',
    'Lan', 'Lệ', 'Liên', 'Linh', 'Loan', 'Ly', 'Mai', 'My', 'Nga', 'Ngân', 'Ngọc', 'Nguyệt', 'Nhàn', 'Nhung', 'Oanh', 'Phương', 'Quyên', 'Quỳnh', 'Tâm',
    'Thảo', 'Thoa', 'Thơm', 'Thu', 'Thủy', 'Thúy', 'Thương', 'Trang', 'Trâm', 'Tuyết', 'Uyên', 'Vân', 'Vy', 'Xuân', 'Yến',
  ],
} as const; // prettier-ignore
