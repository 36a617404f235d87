import { Refused } from './errors.ts';

export type ScanType = 'application/pdf' | 'image/png' | 'image/jpeg';

export const LARGEST_SCAN_BYTES = 10 * 1024 * 1024;

/** How each kind of file begins; what its sender calls it is nobody's word. */
const BEGINNINGS: [ScanType, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** What kind of file a scan is. @throws Refused `scan_not_accepted` where it is empty, too large, or none of these */
export function scanType(bytes: Uint8Array): ScanType {
  if (bytes.length === 0) throw new Refused('scan_not_accepted', { because: 'scan_is_empty' });
  if (bytes.length > LARGEST_SCAN_BYTES) throw new Refused('scan_not_accepted', { because: 'scan_too_large' });
  const found = BEGINNINGS.find(([, beginning]) => beginning.every((byte, i) => bytes[i] === byte));
  if (!found) throw new Refused('scan_not_accepted', { because: 'not_pdf_or_picture' });
  return found[0];
}
