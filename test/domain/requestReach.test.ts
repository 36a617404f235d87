import { departmentOf, requestReach, stagesFor } from '../../domain/requestReach.ts';
import type { UnitStep } from '../../domain/unitKindRule.ts';
import { customs2018 } from './customs2018.ts';

const pack = customs2018();
const root: UnitStep = { code: 'TCHQ', kind: 'general_department' };
const haiPhong: UnitStep[] = [root, { code: 'CHQ20', kind: 'cuc_province' }];
const subDepartment: UnitStep[] = [...haiPhong, { code: 'CHQ20-CC1', kind: 'chi_cuc' }];
const team: UnitStep[] = [...subDepartment, { code: 'CHQ20-CC1-D1', kind: 'doi' }];
const hanoi: UnitStep[] = [root, { code: 'CHQ18', kind: 'cuc_province' }];

test('the department of a team is the provincial department above it; the root has none', () => {
  expect(departmentOf(pack, team)).toEqual(haiPhong);
  expect(departmentOf(pack, haiPhong)).toEqual(haiPhong);
  expect(departmentOf(pack, [root])).toBeNull();
});

test.each([
  ['the own sub-department', 'records.write', subDepartment, subDepartment, 'within_department'],
  ['the whole department', 'records.read', subDepartment, haiPhong, 'within_department'],
  ['the whole sector', 'records.read', subDepartment, [root], 'system_wide'],
  ['another department', 'records.read', subDepartment, hanoi, 'system_wide'],
  ['an account of the root', 'records.read', [root], haiPhong, 'system_wide'],
  ['issuing accounts (R5)', 'accounts.issue', haiPhong, haiPhong, 'system_wide'],
] as const)('a request for %s reaches: %s', (_, permission, accountPath, scopePath, reach) => {
  expect(requestReach(pack, { permission, accountPath, scopePath })).toBe(reach);
});

test('where the root itself has an admin account, a request for the root is system-wide all the same', () => {
  const unitKinds = {
    ...pack.unitKinds,
    general_department: { ...pack.unitKinds.general_department!, hasAdminAccount: true },
  };
  const office = [root, { code: 'BAN', kind: 'phong' }];
  const reach = (accountPath: UnitStep[], scopePath: UnitStep[]) =>
    requestReach({ unitKinds }, { permission: 'records.read', accountPath, scopePath });
  expect([reach(office, office), reach(office, [root]), reach([root], office)]).toEqual([
    'within_department',
    'system_wide',
    'system_wide',
  ]);
});

test('a grant passes the head, then the admin officer (R4) or, system-wide, the IT department (R5)', () => {
  const keys = (reach: 'within_department' | 'system_wide') =>
    stagesFor(pack, 'permission.grant', reach).map(({ key, assurance }) => `${key}: ${assurance}`);
  expect(keys('within_department')).toEqual(['head: link', 'admin_officer: session']);
  expect(keys('system_wide')).toEqual(['head: link', 'it_department: second-factor']);
});

test('every reach of every kind of request has somebody who decides', () => {
  for (const kind of ['permission.grant', 'permission.revoke'] as const) {
    for (const reach of ['within_department', 'system_wide'] as const) {
      expect(stagesFor(pack, kind, reach).length).toBeGreaterThan(0);
    }
  }
});
