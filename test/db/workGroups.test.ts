import { randomUUID } from 'node:crypto';
import { workGroups } from '../../domain/permission.ts';
import { useDatabase } from '../support/database.ts';
import { smallOrganisation } from '../support/smallOrganisation.ts';

const AT = '2024-10-15T02:00:00Z';
const database = useDatabase();

test('R17: grants and dossiers are for one of the four groups of work, and for nothing else', async () => {
  const { account, officer, unit } = await smallOrganisation(database.owner);
  const ofAnh = { officer_id: officer.anh };
  const grant = { ...ofAnh, account_id: account.anh, permission: 'records.read', unit_id: unit.gate, with_subordinates: false, valid_from: AT, valid_to: '2025-01-01', granted_at: AT }; // prettier-ignore
  const entry = { ...ofAnh, section: 'contact', content: '{}', valid_from: AT, recorded_at: AT };
  const write = (table: string, row: object, group: string) =>
    database.owner(table).insert({ id: randomUUID(), ...row, work_group: group });
  expect(workGroups).toHaveLength(4);
  for (const [i, group] of workGroups.entries()) {
    await expect(write('permission_grant', grant, group)).resolves.toBeDefined();
    await expect(write('dossier_section', { ...entry, version: i + 1 }, group)).resolves.toBeDefined();
  }
  await expect(write('permission_grant', grant, 'finance')).rejects.toMatchObject({
    constraint: 'grant_work_group_known',
  });
  await expect(write('dossier_section', { ...entry, version: 5 }, 'finance')).rejects.toMatchObject({
    constraint: 'section_work_group_known',
  });
});
