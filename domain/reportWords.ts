import { dateOf, timeOf } from './localTime.ts';

/** Which post the signer holds; `superior` signs as the head of a unit above. */
export type SignerPost = 'head' | 'acting_head' | 'deputy' | 'absence' | 'superior';

/** `09 giờ 00 phút, ngày 15 tháng 10 năm 2024`: a nought before days under ten and months under three (decree 30/2020, annex I). */
export function longMoment(at: Date): string {
  const [day, month, year] = dateOf(at).split('/') as [string, string, string];
  const [hours, minutes] = timeOf(at).split(':') as [string, string];
  const shown = Number(month) < 3 ? month : String(Number(month));
  return `${hours} giờ ${minutes} phút, ngày ${day} tháng ${shown} năm ${year}`;
}

/** The province or city that the nearest unit up the line names; else the seat of the whole service. */
export function placeOfIssue(line: readonly string[], seat: string): string {
  for (const name of line) {
    const found = /(?:thành phố|tỉnh|TP)\s+(.+)$/iu.exec(name)?.[1];
    if (found) return found;
  }
  return seat;
}

/** The lines above the name: for a deputy KT. and both titles, for an acting head Q. (decree 30/2020, annex I). */
export function signatureTitle({
  position,
  post,
  insteadOf,
}: {
  position: string;
  post: SignerPost;
  insteadOf: string | null;
}): string[] {
  const own = position.toLocaleUpperCase('vi');
  if (post === 'acting_head') return [`Q. ${own}`];
  if ((post === 'deputy' || post === 'absence') && insteadOf !== null) return [`KT. ${insteadOf.toLocaleUpperCase('vi')}`, own];
  return [own];
} // prettier-ignore
