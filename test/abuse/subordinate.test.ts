import { randomUUID } from 'node:crypto';
import { announceAbsence } from '../../operations/announceAbsence.ts';
import { openTask } from '../../operations/openTask.ts';
import { planRequest } from '../../operations/planRequest.ts';
import { revokeGrant } from '../../operations/revokeGrant.ts';
import { submitRequest } from '../../operations/submitRequest.ts';
import { decide } from '../support/decide.ts';
import { rules, useHouse } from '../support/house.ts';
import { anhsForm, askedRequest } from '../support/requests.ts';

const house = useHouse();

const standIn = (away: string, deputyId: string) =>
  house.api.as({ officerId: away, accountId: null }, 'announceAbsence', (tx) =>
    announceAbsence(tx, rules, { deputyId, from: house.clock.at, to: new Date(house.clock.at.getTime() + 86_400_000) }),
  );
const appoint = (unitId: string, officerId: string, post: string) =>
  house.database
    .owner('appointment')
    .insert({ id: randomUUID(), unit_id: unitId, officer_id: officerId, post, began_at: house.clock.at });

test('abuse 9: a subordinate who stands in for the head that is asked does not decide the request of their own superior beside the line', async () => {
  const { officer, unit, account, database } = house;
  // The gate has no head, so the director is asked. In a division beside the line, led by the admin officer, serves who stands in for him.
  const division = randomUUID();
  const place = { code: 'HPTCCB', parent_id: unit.province, path: 'TCHQ.CHQ20.HPTCCB', kind: 'phong' };
  await database
    .owner('unit')
    .insert({ id: division, ...place, name: 'Phòng Tổ chức cán bộ', short_name: 'Phòng TCCB' });
  await appoint(division, officer.adminOfficer, 'head');
  await database.owner('officer').where({ id: officer.otherOfficer }).update({ unit_id: division });
  await database.owner('appointment').where({ officer_id: officer.gateHead }).update({ ended_at: house.clock.at });
  await standIn(officer.director, officer.otherOfficer);

  const input = { kind: 'permission.grant', form: anhsForm(house, { workGroup: 'training' }) } as const;
  const asAdminOfficer = { officerId: officer.adminOfficer, accountId: account.admin };
  const { id: requestId } = await house.api.as(asAdminOfficer, 'submitRequest', (tx) =>
    submitRequest(tx, rules, input),
  );
  await house.worker.asEngine('planRequest', (tx) => planRequest(tx, rules, { requestId }));
  const { taskId } = await house.worker.asEngine('openTask', (tx) =>
    openTask(tx, rules, { requestId, version: 1, position: 1 }),
  );
  const asked = await database.admin('task_candidate').where({ task_id: taskId }).select('officer_id');
  expect(asked).toEqual([{ officer_id: officer.director }]);
  await expect(decide(house, officer.otherOfficer, { taskId })).rejects.toMatchObject({ code: 'not_found' });

  // A request in which no superior of hers takes part she decides.
  const another = await askedRequest(house, { workGroup: 'inspection' });
  await expect(decide(house, officer.otherOfficer, another)).resolves.toMatchObject({ verdict: 'approve' });
});

test('abuse 9: who has become a subordinate since they were asked is refused at the moment of deciding', async () => {
  const { officer, unit, database } = house;
  await database
    .owner('officer')
    .whereIn('id', [officer.binh, officer.otherOfficer])
    .update({ unit_id: unit.otherGate });
  await standIn(officer.otherHead, officer.binh);
  const form = { accountId: house.account.other, officerId: officer.otherOfficer, unitId: unit.otherGate };
  const { taskId } = await askedRequest(house, form, officer.otherOfficer);
  const asked = await database.admin('task_candidate').where({ task_id: taskId, removed_at: null }).pluck('officer_id');
  expect(asked.sort()).toEqual([officer.otherHead, officer.binh].sort());
  await appoint(unit.otherGate, officer.otherOfficer, 'deputy');
  const refusal = { code: 'not_yours', data: { rule: 'R21', because: 'subordinate' } };
  await expect(decide(house, officer.binh, { taskId })).rejects.toMatchObject(refusal);
  expect(await database.admin('decision').where({ task_id: taskId })).toEqual([]);
  await expect(decide(house, officer.otherHead, { taskId })).resolves.toMatchObject({ verdict: 'approve' });
});

test('abuse 9: who stands in for a head does not end the grants of their own superior', async () => {
  const { officer, unit, account, database } = house;
  const grantId = randomUUID();
  const period = { valid_from: '2024-01-01', valid_to: '2025-01-01', granted_at: '2024-01-01' };
  await database.owner('permission_grant').insert({
    id: grantId, account_id: account.province, officer_id: officer.deputyDirector, permission: 'records.read', work_group: 'officers',
    unit_id: unit.province, with_subordinates: false, ...period,
  }); // prettier-ignore
  await house.database.owner('absence').update({ cancelled_at: house.clock.at });
  await standIn(officer.director, officer.gateHead);
  const revoke = (officerId: string) =>
    house.api.as({ officerId, accountId: null }, 'revokeGrant', (tx) =>
      revokeGrant(tx, rules, { grantId, reason: 'Không dùng nữa' }),
    );
  await expect(revoke(officer.gateHead)).rejects.toMatchObject({ code: expect.stringMatching(/^not_/) as string });
  await expect(revoke(officer.director)).resolves.toBeDefined();
});
