import { changedFields } from '../../../domain/section/differences.ts';

const row = (name: string, born: string | null = null) => ({ relation: 'child', name, born });

test('fields that differ are named, in the order of the later content', () => {
  const before = { phone: '0912345678', personalMail: null, currentAddress: 'Hà Nội' };
  expect(changedFields(before, { currentAddress: 'Huế', phone: '0912345678', personalMail: 'a@b.example' })).toEqual([
    'currentAddress',
    'personalMail',
  ]);
  expect(changedFields(before, { ...before })).toEqual([]);
});

test('what is missing is empty: a field that a section has since gained is no change', () => {
  expect(changedFields({ phone: '1' }, { phone: '1', passportNo: null, courses: [] })).toEqual([]);
  expect(changedFields(null, { phone: '1', passportNo: null })).toEqual(['phone']);
  expect(changedFields({ phone: '1' }, null)).toEqual(['phone']);
  expect(changedFields(null, null)).toEqual([]);
});

test('a list differs by its rows and their order, not by the order of columns or empty ones', () => {
  const of = (...members: Record<string, string | null>[]) => ({ members });
  expect(changedFields(of(row('An')), of({ name: 'An', relation: 'child' }))).toEqual([]);
  expect(changedFields(of(row('An')), of(row('An', '2010')))).toEqual(['members']);
  expect(changedFields(of(row('An'), row('Bình')), of(row('Bình'), row('An')))).toEqual(['members']);
});
