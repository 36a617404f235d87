import { jest } from '@jest/globals';
import { runAppointHead } from '../../../cli/commands/appointHead.ts';
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

test('what is missing or unknown is told in words, and nothing is changed', async () => {
  await expect(runTransferOfficer(['--officer', '20-00001'])).rejects.toThrow('--to is missing');
  await expect(runTransferOfficer(['--officer', '20-00001', '--to', 'NOWHERE', '--position', 'x'])).rejects.toThrow(
    'no unit with the code NOWHERE',
  );
  await expect(runOfficerLeaves(['--officer', '99-99999'])).rejects.toThrow('no officer with the number 99-99999');
  await expect(runSeed(['--officers', 'many'])).rejects.toThrow(RangeError);
});
