import { randomUUID } from 'node:crypto';
import { openDatabase, type Database } from '../../db/database.ts';
import * as links from '../../db/links.ts';
import type { Transaction } from '../../db/transaction.ts';
import { appointHead } from '../../operations/appointHead.ts';
import { decideTask } from '../../operations/decideTask.ts';
import { officerLeaves } from '../../operations/officerLeaves.ts';
import { transferOfficer } from '../../operations/transferOfficer.ts';
import { rules, useHouse } from '../support/house.ts';
import { beginSessionRow, everyoneAsked, openTaskFor } from './peopleChangeSupport.ts';

let owner: Database;
// Before useHouse, which finds fault with what is still open when it closes.
afterAll(() => owner.close());
const house = useHouse();
beforeAll(() => {
  owner = openDatabase({
    url: house.database.urls.owner,
    clock: house.clock,
    size: 2,
    afterCommit: (told) => void house.handedOver.push(...told),
  });
});

const transfer = (officerId: string, unitId: string) =>
  owner.asCommand('transferOfficer', (tx) =>
    transferOfficer(tx, rules, { officerId, unitId, position: 'Kiểm tra viên hải quan' }),
  );
const leave = (officerId: string) => owner.asCommand('officerLeaves', (tx) => officerLeaves(tx, rules, { officerId }));
const appoint = (unitId: string, officerId: string, post: 'head' | 'acting_head' = 'head') =>
  owner.asCommand('appointHead', (tx) =>
    appointHead(tx, rules, { unitId, officerId, post, position: 'Chi cục trưởng' }),
  );
const look = async <T>(statement: string, bindings: readonly string[]): Promise<T[]> =>
  ((await house.database.admin.raw(statement, bindings)) as { rows: T[] }).rows;
const managing = async (officerId: string) =>
  (
    await look<{ code: string }>(
      'select u.code from dossier d join unit u on u.id = d.managing_unit_id where officer_id = ?',
      [officerId],
    )
  )[0]!.code;
const linkOf = (taskId: string, officerId: string) =>
  house.worker.asEngine('link', (tx: Transaction) =>
    links.forTask(tx, { taskId, officerId, version: 1, expiresAt: new Date('2024-11-01') }),
  );
const linkState = async (id: string) =>
  (await look<{ dead_because: string | null }>('select dead_because from link where id = ?', [id]))[0]!.dead_because;
const decides = (officerId: string, taskId: string) =>
  house.api.as({ officerId, accountId: null }, 'decideTask', (tx) =>
    decideTask(tx, rules, {
      taskId,
      version: 1,
      verdict: 'approve',
      reason: null,
      channel: 'web',
      linkId: null,
      signedInAt: house.clock.at,
    }),
  );

describe('a head is transferred while a request waits for them', () => {
  test('their link is dead at once, the superior is asked, the engine is told, and they can decide no more', async () => {
    const { taskId, requestId } = await openTaskFor(house, house.officer.binh, 'training');
    expect(await everyoneAsked(house, taskId)).toEqual([house.officer.gateHead]);
    const { id } = await linkOf(taskId, house.officer.gateHead);
    house.handedOver.length = 0;

    await transfer(house.officer.gateHead, house.unit.otherGate);

    expect(await linkState(id)).toBe('no_longer_approver');
    expect(await everyoneAsked(house, taskId)).toEqual([house.officer.director]);
    expect(house.handedOver).toContainEqual(
      expect.objectContaining({ workflowType: 'approval', workflowId: requestId }),
    );
    const asked = await look('select from message where task_id = ? and officer_id = ?', [
      taskId,
      house.officer.director,
    ]);
    expect(asked).toHaveLength(1);
    await expect(decides(house.officer.gateHead, taskId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await managing(house.officer.gateHead)).toBe('HP1');
  });

  test('a new head is asked in place of the superior, and can decide', async () => {
    const { taskId } = await openTaskFor(house, house.officer.binh, 'inspection');
    expect(await everyoneAsked(house, taskId)).toEqual([house.officer.director]);
    await appoint(house.unit.gate, house.officer.gateDeputy);
    expect(await everyoneAsked(house, taskId)).toEqual([house.officer.gateDeputy]);
    const posts = await look('select post from appointment where officer_id = ? and ended_at is null', [
      house.officer.gateDeputy,
    ]);
    expect(posts).toEqual([{ post: 'head' }]);
    expect((await decides(house.officer.gateDeputy, taskId)).verdict).toBe('approve');
  });

  test('appointing another ends the present head, whose link dies and whose dossier comes down to the unit', async () => {
    await house.database
      .owner('dossier')
      .insert({ officer_id: house.officer.gateDeputy, managing_unit_id: house.unit.province });
    const { taskId } = await openTaskFor(house, house.officer.anh, 'training');
    const { id } = await linkOf(taskId, house.officer.gateDeputy);
    await appoint(house.unit.gate, house.officer.binh, 'acting_head');
    expect(await linkState(id)).toBe('no_longer_approver');
    expect(await everyoneAsked(house, taskId)).toEqual([house.officer.binh]);
    expect(await managing(house.officer.gateDeputy)).toBe('DV');
    expect(await managing(house.officer.binh)).toBe('DV');
    await appoint(house.unit.gate, house.officer.binh, 'head');
    expect(await managing(house.officer.binh)).toBe('CHQ20');
    const current = await look('select officer_id, post from appointment where unit_id = ? and ended_at is null', [
      house.unit.gate,
    ]);
    expect(current).toEqual([{ officer_id: house.officer.binh, post: 'head' }]);
  });

  test('a head comes from the unit itself, and only once', async () => {
    await expect(appoint(house.unit.gate, house.officer.otherOfficer)).rejects.toMatchObject({
      code: 'not_eligible',
      data: { because: 'serves_elsewhere' },
    });
    await expect(appoint(house.unit.gate, house.officer.binh)).rejects.toMatchObject({
      data: { because: 'leads_it_already' },
    });
    await expect(appoint(randomUUID(), house.officer.binh)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a custodian is transferred', () => {
  test('custody, grants and the sessions through the account end; the session of the portal goes on', async () => {
    const { anh } = house.officer;
    await house.database.owner('permission_grant').insert({
      id: randomUUID(), account_id: house.account.anh, officer_id: anh, permission: 'records.read', work_group: 'officers', unit_id: house.unit.gate,
      with_subordinates: false, valid_from: '2024-01-01T00:00:00Z', valid_to: '2025-01-01T00:00:00Z', granted_at: '2024-01-01T00:00:00Z',
    }); // prettier-ignore
    const portal = await beginSessionRow(house, anh, null);
    const through = await beginSessionRow(house, anh, house.account.anh);

    await transfer(anh, house.unit.otherGate);

    expect(await look('select from custody where officer_id = ? and ended_at is null', [anh])).toEqual([]);
    expect(await look('select end_reason from permission_grant where officer_id = ?', [anh])).toEqual([
      { end_reason: 'transferred' },
    ]);
    expect(await look('select end_reason from session where token_hash = ?', [through as never])).toEqual([
      { end_reason: 'transferred' },
    ]);
    expect(await look('select end_reason from session where token_hash = ?', [portal as never])).toEqual([
      { end_reason: null },
    ]);
    expect(await managing(anh)).toBe('HP1');
    const events = await look<{ event: string; actor_kind: string }>(
      `select distinct event, actor_kind from audit_event where subject_id in (select id::text from permission_grant where officer_id = ?) or subject_id = ? or subject_id = ? order by 1`,
      [anh, anh, house.account.anh],
    );
    expect(events.map(({ event }) => event)).toEqual([
      'custody.ended',
      'dossier.handed_over',
      'grant.ended',
      'officer.transferred',
      'sessions.ended',
    ]);
    expect(events.every(({ actor_kind }) => actor_kind === 'command')).toBe(true);
  });

  test('who stands in for another in the old unit does so no longer', async () => {
    const { otherHead, otherOfficer } = house.officer;
    await house.database.owner('absence').insert({
      id: randomUUID(), officer_id: otherHead, deputy_id: otherOfficer, began_at: '2024-10-01T00:00:00Z', ended_at: '2024-11-01T00:00:00Z',
    }); // prettier-ignore
    const { taskId } = await openTaskFor(house, house.officer.anh, 'organisation', house.account.other);
    expect(await everyoneAsked(house, taskId)).toEqual([otherHead, otherOfficer].sort());
    const { id } = await linkOf(taskId, otherOfficer);
    await transfer(otherOfficer, house.unit.province);
    expect(await everyoneAsked(house, taskId)).toEqual([otherHead]);
    expect(await linkState(id)).toBe('no_longer_approver');
  });

  test('to where they serve already, or for nobody, there is no transfer', async () => {
    await expect(transfer(house.officer.anh, house.unit.otherGate)).rejects.toMatchObject({
      data: { because: 'serves_there_already' },
    });
    await expect(transfer(randomUUID(), house.unit.gate)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('an officer leaves', () => {
  test('posts and every session end, their link is dead, and the next one is asked', async () => {
    const { otherHead, director } = house.officer;
    const { taskId } = await openTaskFor(house, house.officer.anh, 'inspection', house.account.other);
    const { id } = await linkOf(taskId, otherHead);
    const portal = await beginSessionRow(house, otherHead, null);
    await leave(otherHead);
    expect(await look('select state from officer where id = ?', [otherHead])).toEqual([{ state: 'left' }]);
    expect(await look('select from appointment where officer_id = ? and ended_at is null', [otherHead])).toEqual([]);
    expect(await look('select end_reason from session where token_hash = ?', [portal as never])).toEqual([
      { end_reason: 'left' },
    ]);
    expect(await linkState(id)).toBe('no_longer_approver');
    expect(await everyoneAsked(house, taskId)).toEqual([director]);
    await expect(leave(otherHead)).rejects.toMatchObject({ data: { because: 'officer_has_left' } });
    await expect(transfer(otherHead, house.unit.gate)).rejects.toMatchObject({ data: { because: 'officer_has_left' } });
  });
});
