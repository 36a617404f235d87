import { jest } from '@jest/globals';
import { runAppointHead } from '../../../cli/commands/appointHead.ts';
import { runChooseAnew } from '../../../cli/commands/chooseAnew.ts';
import { runFirstAdmins } from '../../../cli/commands/firstAdmins.ts';
import { runOfficerLeaves } from '../../../cli/commands/officerLeaves.ts';
import { runSeed } from '../../../cli/commands/seed.ts';
import { runTransferOfficer } from '../../../cli/commands/transferOfficer.ts';
import { useDatabase } from '../../support/database.ts';

const database = useDatabase();
const said: string[] = [];

beforeAll(async () => {
  process.env.QLCB_DATABASE_URL = database.urls.owner;
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  await runSeed(['--officers', '400']);
});
afterAll(() => {
  delete process.env.QLCB_DATABASE_URL;
  jest.restoreAllMocks();
});

const one = async (statement: string, bindings: string[] = []) =>
  (await database.admin.raw(statement, bindings)).rows[0];

test('seeding says how many there are, and how to sign in as each of the demonstration', () => {
  expect(said[0]).toMatch(/^400 officers in 100 units/);
  expect(said.join('\n')).toContain('hp-qt01');
});

test('an operator transfers an officer, appoints them head there, and lets the former head leave', async () => {
  const { officer_no: officerNo } = await one(
    `select o.officer_no from officer o join unit u on u.id = o.unit_id where u.code = 'CHQ20_C02_D1' and o.position like 'Đội trưởng'`,
  );
  const { officer_no: formerHead } = await one(
    `select officer_no from officer o join appointment a on a.officer_id = o.id join unit u on u.id = a.unit_id where u.code = 'CHQ20_C03' and a.post = 'head'`,
  );
  await runTransferOfficer(['--officer', officerNo, '--to', 'CHQ20_C03', '--position', 'Phó Chi cục trưởng']);
  await runAppointHead(['--unit', 'CHQ20_C03', '--officer', officerNo, '--position', 'Chi cục trưởng']);
  await runOfficerLeaves(['--officer', formerHead]);
  const now = await one(
    `select o.position, m.code, a.post from officer o join dossier d on d.officer_id = o.id join unit m on m.id = d.managing_unit_id
       join appointment a on a.officer_id = o.id and a.ended_at is null where o.officer_no = ?`,
    [officerNo],
  );
  expect(now).toEqual({ position: 'Chi cục trưởng', code: 'CHQ20', post: 'head' });
  expect(await one('select state from officer where officer_no = ?', [formerHead])).toEqual({ state: 'left' });
});

test('on an installation without system admins an operator issues the first two, and never again', async () => {
  const itOfficers = await database.admin('officer as o').join('unit as u', 'u.id', 'o.unit_id').whereRaw(`u.path <@ 'TCHQ.CNTT'`)
    .orderBy('o.officer_no').limit(2).pluck('o.officer_no'); // prettier-ignore
  const [first, second] = itOfficers as [string, string];
  const both = ['--unit', 'CNTT', '--officer', first, '--officer', second];
  const refused = (because: string) => ({ code: 'not_eligible', data: { because } });
  await expect(runFirstAdmins(both)).rejects.toMatchObject(refused('system_admin_exists'));
  await database.admin('account').where({ kind: 'system_admin' }).update({ state: 'withdrawn' });
  await expect(runFirstAdmins(['--unit', 'CNTT'])).rejects.toThrow('--officer is missing');
  await expect(runFirstAdmins(['--unit', 'CHQ20', ...both.slice(2)])).rejects.toMatchObject(
    refused('not_it_department'),
  );
  await expect(runFirstAdmins([...both.slice(0, 4), '--officer', first])).rejects.toMatchObject(
    refused('two_officers_needed'),
  );
  await expect(runFirstAdmins([...both.slice(0, 4), '--officer', '20-00001'])).rejects.toMatchObject(
    refused('serves_elsewhere'),
  );
  const settled = await Promise.allSettled([runFirstAdmins(both), runFirstAdmins(both)]);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const kept = await database.admin('account as a').join('custody as c', 'c.account_id', 'a.id').join('officer as o', 'o.id', 'c.officer_id')
    .join('permission_grant as g', 'g.account_id', 'a.id').join('message as m', 'm.account_id', 'a.id')
    .where({ 'a.kind': 'system_admin', 'a.state': 'awaiting_password', 'm.template': 'account_issued' }).whereRaw('m.officer_id = o.id and g.officer_id = o.id')
    .orderBy(['a.user_name', 'g.permission']).select('a.user_name', 'o.officer_no', 'g.permission'); // prettier-ignore
  expect(kept).toEqual([
    { user_name: 'cntt-ht03', officer_no: first, permission: 'accounts.issue' },
    { user_name: 'cntt-ht03', officer_no: first, permission: 'permissions.assign' },
    { user_name: 'cntt-ht04', officer_no: second, permission: 'accounts.issue' },
    { user_name: 'cntt-ht04', officer_no: second, permission: 'permissions.assign' },
  ]);
});

test('an operator has a system admin choose anew, where the key of second factors is lost; nobody else', async () => {
  const { id } = await one(`select id from account where user_name = 'cntt-ht03'`);
  await database.admin('account').where({ id }).update({ state: 'active' });
  await database.admin('account_secret').insert({ account_id: id, password_hash: 'x', set_at: new Date() });
  await database.admin('account_totp').insert({ account_id: id, sealed: Buffer.of(1), enrolled_at: new Date() });
  await runChooseAnew(['--account', 'cntt-ht03']);
  expect(await one('select state from account where id = ?', [id])).toEqual({ state: 'awaiting_password' });
  expect(await database.admin('account_secret').where({ account_id: id })).toEqual([]);
  expect(await database.admin('account_totp').where({ account_id: id })).toEqual([]);
  expect(await database.admin('message').where({ account_id: id, template: 'account_issued' })).toHaveLength(2);
  expect(await database.admin('audit_event').where({ subject_id: id, event: 'account.secrets_reset' })).toHaveLength(1);
  const refused = (because: string) => ({ code: 'not_eligible', data: { because } });
  await expect(runChooseAnew(['--account', 'hp-qt01'])).rejects.toMatchObject(refused('not_a_system_admin'));
  await expect(runChooseAnew(['--account', 'cntt-ht01'])).rejects.toMatchObject(refused('account_is_shut'));
  await expect(runChooseAnew(['--account', 'nobody'])).rejects.toMatchObject({ code: 'not_found' });
});

test('what is missing or unknown is told in words, and nothing is changed', async () => {
  await expect(runTransferOfficer(['--officer', '20-00001'])).rejects.toThrow('--to is missing');
  await expect(runTransferOfficer(['--officer', '20-00001', '--to', 'NOWHERE', '--position', 'x'])).rejects.toThrow(
    'no unit with the code NOWHERE',
  );
  await expect(runOfficerLeaves(['--officer', '99-99999'])).rejects.toThrow('no officer with the number 99-99999');
  await expect(runSeed(['--officers', 'many'])).rejects.toThrow(RangeError);
});
