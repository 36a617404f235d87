import type { Segment } from './letter.ts';
import type { Person } from './mailData.ts';
import type { MailTexts } from './language.ts';

/** `Bùi Khắc Tường, Chi cục trưởng` */
export function personText({ name, position }: Person): string {
  return position ? `${name}, ${position}` : name;
}

/** Name and position on one line, the unit on the next. */
export function personLines({ name, position, unit }: Person): Segment[][] {
  const first = [{ strong: name }, position ? `, ${position}` : ''];
  return unit ? [first, [unit]] : [first];
}

/** `Kính gửi Cục trưởng Đoàn Thế Hiển, Cục Hải quan thành phố Hải Phòng.` */
export function salutation(texts: MailTexts, { name, position, unit }: Person): string {
  const who = position ? `${position} ${name}` : name;
  return texts.dear(unit ? `${who}, ${unit}` : who);
}

/** What people wrote, line by line as they wrote it. */
export function ownWords(text: string): Segment[][] {
  return text.split(/\r\n|\r|\n/).map((line) => [line]);
}
