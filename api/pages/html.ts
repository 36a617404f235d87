/** A piece of finished HTML. Only `html` makes one, so whatever is not one is escaped. */
class Markup {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}
export type Html = Markup;

/** What may stand in a template: text and numbers are escaped, `Html` is taken as it is, `false`, `null` and `undefined` vanish. */
export type Slot = string | number | Html | false | null | undefined | readonly Slot[];

/** Controls, lone surrogates, and the characters that turn the reading direction of what follows them. */
const UNSHOWABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML: composed (NFC), without what cannot be shown or would mislead, and inert in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSHOWABLE, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Tagged template for HTML that escapes every value by default. Attributes must be written in double quotes. */
export function html(strings: TemplateStringsArray, ...slots: Slot[]): Html {
  const markup = strings.reduce((before, literal, i) => before + filled(slots[i - 1]) + literal);
  return new Markup(markup);
}

function filled(slot: Slot): string {
  if (slot === false || slot === null || slot === undefined) return '';
  if (slot instanceof Markup) return slot.markup;
  if (typeof slot === 'object') return slot.map(filled).join('');
  return escapeHtml(String(slot));
}
