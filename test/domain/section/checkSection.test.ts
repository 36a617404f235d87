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
    identityCardNo: null,
    identityCardOn: null,
    passportNo: null,
    passportOn: null,
    socialInsuranceNo: null,
    healthInsuranceNo: null,
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

test('family and health are sensitive, and schooling is the training group’s (R13, R17)', () => {
  expect(sectionNames.filter((name) => sections[name].sensitive)).toEqual(['family', 'health']);
  expect(sectionNames.filter((name) => sections[name].workGroup === 'training')).toEqual(['schooling']);
});

const course = {
  school: 'Học viện Tài chính',
  subject: 'Hải quan',
  from: '2008-09-01',
  to: '2012-06-30',
  form: 'full_time',
};

test('a list is checked row by row, and its faults name their row and column', () => {
  const schooling = (courses: unknown) => ({ highestDegree: 'master', courses });
  expect(checkSection('schooling', schooling([course]), today).content?.courses).toEqual([
    { ...course, certificate: null },
  ]);
  expect(checkSection('schooling', schooling(undefined), today).content?.courses).toEqual([]);
  const odd = [course, { ...course, school: ' ', form: 'night', teacher: 'X' }, { ...course, to: '2026-11-21' }];
  expect(codes('schooling', schooling(odd), today)).toEqual([
    'courses.1.school: missing',
    'courses.1.form: not_a_choice',
    'courses.1.teacher: unknown_field',
  ]);
  expect(codes('schooling', schooling([odd[2]]), today)).toEqual(['courses.0.to: in_the_future']);
  expect(codes('schooling', schooling('none'), today)).toEqual(['courses: not_a_list']);
  expect(codes('schooling', schooling(Array(51).fill(course)), today)).toEqual(['courses: too_many_rows']);
});

test('numbers of health and insurance are taken as people write them', () => {
  const health = { height: '165', weight: '61,5', healthClass: '2', checkedOn: '2026-03-01' };
  expect(checkSection('health', health, today).content).toMatchObject({ weight: '61.5', bloodGroup: null });
  expect(codes('health', { ...health, height: '1.65', weight: '20' }, today)).toEqual([
    'height: not_a_height',
    'weight: not_a_weight',
  ]);
  const papers = { ...contact, socialInsuranceNo: '0123 456 789', healthInsuranceNo: 'hc4 01 0123456789' };
  expect(checkSection('contact', papers, today).content).toMatchObject({
    socialInsuranceNo: '0123456789',
    healthInsuranceNo: 'HC4010123456789',
  });
  expect(codes('contact', { ...contact, socialInsuranceNo: '12' }, today)).toEqual([
    'socialInsuranceNo: not_an_insurance_number',
  ]);
});
