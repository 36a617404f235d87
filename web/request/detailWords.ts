import type { BothLanguages } from '../api/shapes.ts';
import type { useWords } from '../look/useWords.ts';
import { vi } from '../texts/vi.ts';
import { has } from './has.ts';

/** Whom and which stages the ids and keys in a request's events mean. */
export interface Named {
  people: ReadonlyMap<string, string>;
  stages: ReadonlyMap<string, BothLanguages>;
}
type Words = Pick<ReturnType<typeof useWords>, 't' | 'both'>;

/** Said by the event itself, or an id that says nothing to people. */
const LEFT_OUT = ['verdict', 'commentId', 'template'];
/** As people would say it; what has no place here, such as reasons, comes last. */
const ORDER = ['kind', ...Object.keys(vi.timeline.detail)];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The details of a recorded event in words, one phrase each: `bản 2`, `bước Thủ trưởng duyệt`, `tới Đoàn Thế Hiển`. */
export function detailWords(words: Words, named: Named, detail: Record<string, unknown>): string[] {
  const place = ([key]: [string, unknown]) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.entries(detail)
    .sort((a, b) => place(a) - place(b))
    .filter(
      ([key, value]) => !LEFT_OUT.includes(key) && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .map(([key, value]) => {
      const values = Array.isArray(value) ? (value as unknown[]) : [value];
      const content = values.map((one) => contentOf(words, named, one)).join(', ');
      return has(vi.timeline.detail, key) ? words.t(`timeline.detail.${key}`, { value: content }) : content;
    });
}

/** One value: an officer's name, a stage's title, or the word for a code. */
function contentOf({ t, both }: Words, { people, stages }: Named, value: unknown): string {
  const text = String(value);
  if (UUID.test(text)) return people.get(text) ?? t('timeline.detail.someone');
  const stage = stages.get(text);
  if (stage) return both(stage);
  if (has(vi.terms.permission, text)) return t(`terms.permission.${text}`);
  if (has(vi.terms.workGroup, text)) return t(`terms.workGroup.${text}`);
  if (has(vi.terms.accountKind, text)) return t(`terms.accountKind.${text}`);
  if (has(vi.terms.grantEnd, text)) return t(`terms.grantEnd.${text}`);
  if (has(vi.timeline.kind, text)) return t(`timeline.kind.${text}`);
  if (has(vi.timeline.role, text)) return t(`timeline.role.${text}`);
  if (has(vi.timeline.refusal, text)) return t(`timeline.refusal.${text}`);
  return has(vi.timeline.cause, text) ? t(`timeline.cause.${text}`) : text;
}
