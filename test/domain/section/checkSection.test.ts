import { checkSection } from '../../../domain/section/checkSection.ts';
import { sectionNames, sections } from '../../../domain/section/index.ts';

const today = '2026-11-20';
const contact = {
  phone: '0900 123 456',
  permanentAddress: 'Số 1 đường Lạch Tray',
  currentAddress: 'Số 1 đường Lạch Tray',
};
const identity = {
  fullName: 'Mạc Diệp Anh',
  dateOfBirth: '1990-02-28',
  sex: 'female',
  birthplace: 'Hải Phòng',
  hometown: 'Hải Phòng',
  personalId: '000190000001',
};
const codes = (...given: Parameters<typeof checkSection>) =>
  checkSection(...given).faults.map(({ field, code }) => `${field}: ${code}`);

test('what is left out or empty is null, and phone numbers lose their gaps', () => {
  const checked = checkSection('contact', { ...contact, officePhone: ' ', phone: '+84 225 385.9987' }, today);
  expect(checked.content).toEqual({
    ...contact,
    phone: '+842253859987',
    officePhone: null,
    personalMail: null,
    emergencyName: null,
    emergencyPhone: null,
  });
});

test('texts come out composed, with single spaces and without control characters', () => {
  const written = ` Số 1\t\u0000 đường  ${'Lạch Tray'.normalize('NFD')}\n`;
  expect(checkSection('contact', { ...contact, currentAddress: written }, today).content?.currentAddress).toBe(
    'Số 1 đường Lạch Tray',
  );
});

test.each([
  [{ phone: '12345' }, 'phone: not_a_phone'],
  [{ phone: '' }, 'phone: not_a_phone'],
  [{ phone: undefined }, 'phone: not_a_text'],
  [{ currentAddress: '   ' }, 'currentAddress: missing'],
  [{ currentAddress: 'x'.repeat(301) }, 'currentAddress: too_long'],
  [{ currentAddress: 7 }, 'currentAddress: not_a_text'],
  [{ personalMail: 'nobody' }, 'personalMail: not_a_mail_address'],
  [{ rank: 'general' }, 'rank: unknown_field'],
])('a contact with %j is refused', (part, fault) => {
  expect(codes('contact', { ...contact, ...part }, today)).toEqual([fault]);
});

test('a date that does not exist or has not come is refused, that of today is not', () => {
  expect(codes('identity', { ...identity, dateOfBirth: '1990-02-30' }, today)).toEqual(['dateOfBirth: not_a_date']);
  expect(codes('identity', { ...identity, dateOfBirth: '2026-11-21' }, today)).toEqual(['dateOfBirth: in_the_future']);
  expect(codes('identity', { ...identity, dateOfBirth: today }, today)).toEqual([]);
});

test('every field is told by its schema and every fault in both languages', () => {
  const { faults } = checkSection('identity', {}, today);
  expect(faults.map(({ field }) => field)).toEqual(
    sections.identity.fields.filter(({ required }) => required).map(({ name }) => name),
  );
  for (const { vi, en } of faults) expect([vi, en]).not.toContain('');
});

test('only the contact section is edited here', () => {
  expect(sectionNames.filter((name) => sections[name].editable)).toEqual(['contact']);
});
