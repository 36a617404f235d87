/** The letters of an avatar: of a Vietnamese name the family name's and the given name's, `Đoàn Thế Hiển` → `ĐH`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase('vi');
}
