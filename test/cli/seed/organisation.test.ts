import { makeAccounts } from '../../../cli/seed/accounts.ts';
import { makeOfficers } from '../../../cli/seed/officers.ts';
import { makeUnits } from '../../../cli/seed/organisation.ts';
import { searchName } from '../../../cli/seed/searchName.ts';
import { makeSeats } from '../../../cli/seed/seats.ts';
import { shortName } from '../../../cli/seed/shortName.ts';
import { stableId } from '../../../cli/seed/stableId.ts';
import { accountKinds } from '../../../domain/accountKind.ts';
import { quotaFor } from '../../../domain/quotaRule.ts';
import { customs2018 } from '../../domain/customs2018.ts';

const pack = customs2018();

test('the listed organisation is there: the General Department, 16 central units and 35 provincial departments', () => {
  const listed = makeUnits(1_500).filter(({ madeUp }) => !madeUp);
  expect(listed.filter(({ kind }) => kind === 'general_department')).toHaveLength(1);
  expect(listed.filter(({ kind }) => kind === 'cuc_province')).toHaveLength(35);
  expect(listed).toHaveLength(1 + 16 + 35);
});

test.each([400, 1_500, 10_500])(
  'with %d officers every unit lies below its parent and has a code that is a label',
  (officers) => {
    const units = makeUnits(officers);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      expect(unit.code).toMatch(/^[A-Za-z0-9_]+$/);
      expect(pack.unitKinds).toHaveProperty(unit.kind);
      const parent = unit.parentId === null ? null : byId.get(unit.parentId)!;
      expect(unit.path).toBe(parent ? `${parent.path}.${unit.code}` : unit.code);
    }
    expect(byId.size).toBe(units.length);
  },
);

test.each([400, 1_500, 10_500])(
  '%d officers fill as many seats, each with a mail and a number of their own',
  (count) => {
    const officers = makeOfficers(makeSeats(pack, makeUnits(count), count));
    expect(officers).toHaveLength(count);
    for (const key of ['id', 'mail', 'officerNo'] as const)
      expect(new Set(officers.map((officer) => officer[key])).size).toBe(count);
    for (const { mail } of officers) expect(mail).toMatch(/^[a-z]+\d*@haiquan\.example$/);
  },
);

test('no unit has more accounts of a kind than its quota allows, and every unit with admin accounts has one', () => {
  const units = makeUnits(10_500);
  const accounts = makeAccounts(pack, units, makeOfficers(makeSeats(pack, units, 10_500)));
  for (const unit of units) {
    for (const accountKind of accountKinds) {
      const count = accounts.filter((account) => account.unit === unit && account.kind === accountKind).length;
      const { limit } = quotaFor(pack, { unitCode: unit.code, unitKind: unit.kind, accountKind });
      if (count > limit) throw new Error(`${unit.code} has ${count} ${accountKind} accounts, and may have ${limit}`);
    }
    if (pack.unitKinds[unit.kind]!.hasAdminAccount) {
      const admin = accounts.find((account) => account.unit === unit && account.kind === 'unit_admin');
      expect(admin?.custodian.seat.post).toBeNull();
      expect(admin?.custodian.seat.unit.path.startsWith(unit.path)).toBe(true);
    }
  }
  expect(accounts.find(({ userName }) => userName === 'hp-qt01')?.unit.name).toBe('Cục Hải quan thành phố Hải Phòng');
});

test('the same size gives the same people, and another size the same people in the demonstration', () => {
  const of = (count: number) =>
    makeOfficers(makeSeats(pack, makeUnits(count), count)).map(({ id, fullName, mail }) => ({ id, fullName, mail }));
  expect(of(1_500)).toEqual(of(1_500));
  expect(of(400).slice(0, 6)).toEqual(of(10_500).slice(0, 6));
});

test('too few officers to lead the units are refused', () => {
  expect(() => makeSeats(pack, makeUnits(1_500), 100)).toThrow(/too few/);
});

test('names are searched and shortened the way officials do', () => {
  expect(searchName('Đoàn Thế Hiển')).toBe('doan the hien');
  expect(searchName('Rơ Châm Ngọc Uyên')).toBe('ro cham ngoc uyen');
  expect(shortName('Cục Hải quan thành phố Hải Phòng')).toBe('Cục HQ TP Hải Phòng');
  expect(shortName('Chi cục Hải quan cửa khẩu cảng Hải Phòng khu vực I')).toBe('CC HQ CK cảng Hải Phòng KV I');
});

test('an id made from a name is a version 5 UUID and never changes', () => {
  expect(stableId('unit', 'CHQ20')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(stableId('unit', 'CHQ20')).toBe(stableId('unit', 'CHQ20'));
  expect(stableId('officer', 'CHQ20')).not.toBe(stableId('unit', 'CHQ20'));
});
