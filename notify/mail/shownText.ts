/** Controls, lone surrogates, and the characters that turn the reading direction of what follows them. */
const UNSHOWABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may be shown: composed (NFC), without what cannot be shown or would mislead. */
export function shownText(text: string): string {
  return text.normalize('NFC').replace(UNSHOWABLE, '');
}

/** The same on one line, for a header or a label. */
export function shownLine(text: string): string {
  return shownText(text.replace(/[\s\u0085\u2028\u2029]+/g, ' ')).trim();
}

/** Shown text as HTML, inert in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return shownText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
