/** Longer phrases first: each shortens only what is left of the ones before. */
const short: [RegExp, string][] = [
  [/Hải quan cửa khẩu/gu, 'HQ CK'],
  [/Hải quan/gu, 'HQ'],
  [/Kiểm tra sau thông quan/gu, 'KTSTQ'],
  [/Tổ chức cán bộ/gu, 'TCCB'],
  [/Công nghệ thông tin/gu, 'CNTT'],
  [/thành phố/gu, 'TP'],
];

/** A unit's name as officials shorten it in a list: `Chi cục HQ CK cảng Đình Vũ`. In full it stands once a page. */
export function shortUnit(name: string): string {
  return short.reduce((text, [long, brief]) => text.replaceAll(long, brief), name);
}
