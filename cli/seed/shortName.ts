const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/^Chi cục Hải quan/u, 'CC HQ'],
  [/Công nghệ thông tin/u, 'CNTT'],
  [/Tổ chức cán bộ/u, 'TCCB'],
  [/Giám sát quản lý về hải quan/u, 'GSQL'],
  [/hải quan/giu, 'HQ'],
  [/thành phố/giu, 'TP'],
  [/cửa khẩu/u, 'CK'],
  [/khu vực/u, 'KV'],
  [/khu công nghiệp/giu, 'KCN'],
  [/khu chế xuất/giu, 'KCX'],
  [/xuất nhập khẩu/u, 'XNK'],
];

/** A unit's name the way officials shorten it: “CC HQ CK cảng Đình Vũ”, “Cục HQ TP Hải Phòng”. */
export function shortName(name: string): string {
  return SHORTENED.reduce((short, [long, abbreviation]) => short.replace(long, abbreviation), name);
}
