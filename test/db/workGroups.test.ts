import { randomUUID } from 'node:crypto';
import { workGroups } from '../../domain/permission.ts';
import { isSensitive, sectionNames, sections } from '../../domain/section/index.ts';
import { useDatabase } from '../support/database.ts';
import { smallOrganisation } from '../support/smallOrganisation.ts';

const AT = '2024-10-15T02:00:00Z';
const database = useDatabase();

test('R17: a grant is for one of the four groups of work, and each section belongs to its own', async () => {
  const { account, officer, unit } = await smallOrganisation(database.owner);
  const ofAnh = { officer_id: officer.anh };
  const grant = { ...ofAnh, account_id: account.anh, permission: 'records.read', unit_id: unit.gate, with_subordinates: false, valid_from: AT, valid_to: '2025-01-01', granted_at: AT }; // prettier-ignore
  const entry = { ...ofAnh, version: 1, content: '{}', valid_from: AT, recorded_at: AT };
  const write = (table: string, row: object, group: string) =>
    database.owner(table).insert({ id: randomUUID(), ...row, work_group: group });
  expect(workGroups).toHaveLength(4);
  for (const group of workGroups) await expect(write('permission_grant', grant, group)).resolves.toBeDefined();
  await expect(write('permission_grant', grant, 'finance')).rejects.toMatchObject({
    constraint: 'grant_work_group_known',
  });
  for (const section of sectionNames.filter((name) => !isSensitive(name))) {
    for (const group of [...workGroups, 'finance']) {
      const written = write('dossier_section', { ...entry, section }, group);
      if (group === sections[section].workGroup) await expect(written).resolves.toBeDefined();
      else await expect(written).rejects.toMatchObject({ constraint: 'section_in_its_work_group' });
    }
  }
});
