import { managingUnit } from '../../domain/managingUnit.ts';
import { customs2018 } from './customs2018.ts';

const pack = customs2018();
const path = [
  { code: 'TCHQ', kind: 'general_department' },
  { code: 'CHQ20', kind: 'cuc_province' },
  { code: 'C01', kind: 'chi_cuc' },
  { code: 'D1', kind: 'doi' },
];
const managed = (depth: number, ...posts: { unitCode: string; post: string }[]) =>
  managingUnit(pack, path.slice(0, depth), posts).code;

test('R8: the nearest unit that keeps records manages the dossier', () => {
  expect(managed(4)).toBe('C01');
  expect(managed(3)).toBe('C01');
  expect(managed(2)).toBe('CHQ20');
});

test('R8: the head of a unit is managed by the superior one, deputies and acting heads by their own', () => {
  expect(managed(3, { unitCode: 'C01', post: 'head' })).toBe('CHQ20');
  expect(managed(4, { unitCode: 'D1', post: 'head' })).toBe('C01');
  expect(managed(3, { unitCode: 'C01', post: 'deputy' })).toBe('C01');
  expect(managed(3, { unitCode: 'C01', post: 'acting_head' })).toBe('C01');
});

test('R8: who leads several units of the line is managed above the highest; the root manages its own head', () => {
  expect(managed(4, { unitCode: 'D1', post: 'head' }, { unitCode: 'C01', post: 'head' })).toBe('CHQ20');
  expect(managed(1, { unitCode: 'TCHQ', post: 'head' })).toBe('TCHQ');
});
