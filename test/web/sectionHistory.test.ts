import type { SectionField } from '../../web/api/shapes.ts';
import { dossierSearch, filterOf } from '../../web/dossiers/dossierSearch.ts';
import { rebased } from '../../web/dossiers/rebased.ts';
import { sectionDifferences } from '../../web/dossiers/sectionDifferences.ts';
import { entryBefore, standingFor, type ShownEntry } from '../../web/dossiers/sectionEntries.ts';
import { contentOf, faultPlace, valuesOf } from '../../web/dossiers/sectionValues.ts';

const label = { vi: '', en: '' };
const text = (name: string) => ({ name, label, kind: 'text', required: false }) as const;
const fields: SectionField[] = [
  text('language'),
  text('computing'),
  { ...text('courses'), kind: 'list', columns: [text('school'), text('subject')] },
];
const row = (school: string, subject: string | null = null) => ({ school, subject });
const entry = (version: number, validFrom: string, replaces: number | null = null): ShownEntry => ({
  version, validFrom, replaces, replacedBy: null, content: {}, recordedAt: '2024-01-01T00:00:00Z', recordedBy: null, recordedThrough: null,
}); // prettier-ignore

describe('what differs between two entries', () => {
  test('nothing, an empty text and no rows are the same', () => {
    expect(sectionDifferences(fields, { language: null }, { language: '', courses: [] })).toEqual([]);
  });
  test('a text’s old and new value are told, in the order of the fields', () => {
    const changed = sectionDifferences(fields, { computing: 'A', language: 'B' }, { computing: null, language: 'C' });
    expect(changed.map((one) => ({ ...one, field: one.field.name }))).toEqual([
      { field: 'language', before: 'B', after: 'C' },
      { field: 'computing', before: 'A', after: null },
    ]);
  });
  test('rows are told as gone and new, each as often as it is; moved ones are neither', () => {
    const of = (before: object[], after: object[]) =>
      sectionDifferences(fields, { courses: before as never }, { courses: after as never })[0];
    expect(of([row('a'), row('b')], [row('b'), row('b'), row('c', 'x')])).toMatchObject({ removed: [row('a')], added: [row('b'), row('c', 'x')] });
    expect(of([row('a'), row('b')], [row('b'), row('a')])).toMatchObject({ removed: [], added: [] });
    expect(of([row('a')], [{ subject: null, school: 'a' }])).toBeUndefined();
  }); // prettier-ignore
});

describe('what an entry is read against', () => {
  const [first, backdated, corrected] = [entry(1, '2020-01-01'), entry(2, '2019-01-01'), entry(3, '2020-06-01', 1)];
  const change = entry(4, '2021-01-01');
  const all = [change, corrected, backdated, first];
  test('a correction against what it corrects, a change against what was true on its first day', () => {
    expect([first, backdated, corrected, change].map((one) => entryBefore(one, all)?.version)).toEqual([undefined, undefined, 1, 3]); // prettier-ignore
  });
  test('what was corrected later had still been true when the change was recorded', () => {
    const later = entry(5, '2020-06-01', 3);
    expect(entryBefore(change, [later, ...all])?.version).toBe(3);
    expect(standingFor(first, [later, ...all]).version).toBe(5);
  });
});

describe('a form carried over to what another recorded', () => {
  const base = { language: 'B1', computing: null, courses: [row('a')] };
  test('keeps what its writer changed, takes the rest, and names what both changed', () => {
    const typed = { language: 'B2', computing: null, courses: [row('a'), row('b')] };
    expect(rebased(base, typed, { language: 'C1', computing: 'x', courses: [row('a')] })).toEqual({
      content: { language: 'B2', computing: 'x', courses: [row('a'), row('b')] },
      clashes: ['language'],
    });
  });
  test('has no clash where both changed it alike', () => {
    const typed = { ...base, language: 'C1' };
    expect(rebased(base, typed, typed)).toEqual({ content: typed, clashes: [] });
  });
});

describe('the values of a form', () => {
  test('go back to the content that they came from', () => {
    const content = { language: 'B1', computing: null, courses: [row('a'), row('b', 'x')] };
    expect(contentOf(valuesOf(fields, content, '2024-10-15'))).toEqual(content);
    expect(contentOf(valuesOf(fields, null, '2024-10-15'))).toEqual({ language: null, computing: null, courses: [] });
  });
  test('take faults in their places', () => {
    expect(['validFrom', 'language', 'courses', 'courses.2.school', 'schooling'].map((path) => faultPlace(fields, path))).toEqual([
      'validFrom', 'plain.language', 'lists.courses', 'lists.courses.2.school', null,
    ]); // prettier-ignore
  });
});

describe('the filter of an address', () => {
  test('holds what it knows and nothing else; numbers are words, a branch needs its unit', () => {
    expect(dossierSearch({ q: 1042, rank: '08.999', missing: 'health', branch: true, x: 1 })).toEqual({ q: '1042', missing: 'health' }); // prettier-ignore
    expect(filterOf(dossierSearch({ unit: 'u', branch: true, rank: '08.051' }))).toEqual({ unitId: 'u', under: 'true', rank: '08.051' }); // prettier-ignore
  });
});
