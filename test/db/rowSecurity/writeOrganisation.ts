import type { Knex } from 'knex';
import { isSensitive, sections } from '../../../domain/section/index.ts';
import { sectionsOf } from './oracle.ts';
import { timeOf, type Organisation } from './organisation.ts';
import { idOf } from './rowIds.ts';

const TABLES = ['decision', 'task_candidate', 'task', 'stage', 'request_version', 'permission_grant', 'request', 'dossier_section', 'dossier_key', 'dossier', 'custody', 'account', 'appointment', 'officer', 'unit']; // prettier-ignore

/** The trigger on grants refuses what the rules forbid. It is switched off here: such rows must open nothing all the same. */
export async function letForbiddenGrantsIn(admin: Knex): Promise<void> {
  await admin.raw(`alter table permission_grant disable trigger grant_keeps_the_rules,
    disable trigger sensitive_is_for_user_accounts`);
}

/** Puts an organisation in the place of the one before. */
export async function writeOrganisation(admin: Knex, o: Organisation): Promise<void> {
  const rowsOf = tableRows(o);
  await admin.transaction(async (tx) => {
    // what was recorded is insert-only for everybody; only here, one organisation makes way for the next
    await tx.raw('set local session_replication_role = replica');
    await tx.raw(['account_place', ...TABLES].map((table) => `delete from ${table}`).join('; '));
    await tx.raw('set local session_replication_role = origin');
    for (const table of [...TABLES].reverse()) if (rowsOf[table]!.length > 0) await tx(table).insert(rowsOf[table]!);
  });
}

type Row = Record<string, unknown>;
const dayOrNull = (day: number | null) => (day === null ? null : timeOf(day));

function tableRows(o: Organisation): Record<string, Row[]> {
  return { ...organisationRows(o), ...accountRows(o), ...dossierRows(o), ...requestRows(o) };
}

function organisationRows(o: Organisation): Record<string, Row[]> {
  const pathOf = (unit: number): string => (unit === 0 ? 'U0' : `${pathOf(o.units[unit]!.parent)}.U${unit}`);
  return {
    unit: o.units.map(({ parent }, i) => ({ id: idOf('unit', i), code: `U${i}`, parent_id: parent < 0 ? null : idOf('unit', parent), path: pathOf(i), kind: 'phong', name: `U${i}`, short_name: `U${i}` })),
    officer: o.officers.map(({ unit, hasLeft }, i) => ({ id: idOf('officer', i), officer_no: `HQ${i}`, full_name: `O${i}`, search_name: `o${i}`, position: 'Chuyên viên', unit_id: idOf('unit', unit), state: hasLeft ? 'left' : 'active', mail: `o${i}@haiquan.example` })),
    appointment: o.posts.map((p, i) => ({ id: idOf('post', i), unit_id: idOf('unit', p.unit), officer_id: idOf('officer', p.officer), post: p.post, began_at: timeOf(p.began), ended_at: dayOrNull(p.ended) })),
  }; // prettier-ignore
}

function accountRows(o: Organisation): Record<string, Row[]> {
  return {
    account: o.accounts.map(({ unit, kind, state }, i) => ({ id: idOf('account', i), unit_id: idOf('unit', unit), kind, state, user_name: `a${i}` })),
    custody: o.custodies.map((c, i) => ({ id: idOf('custody', i), account_id: idOf('account', c.account), officer_id: idOf('officer', c.officer), began_at: timeOf(c.began), ended_at: dayOrNull(c.ended) })),
    permission_grant: o.grants.map((g, i) => ({ id: idOf('grant', i), account_id: idOf('account', g.account), officer_id: idOf('officer', g.officer), permission: g.permission, work_group: g.group, unit_id: idOf('unit', g.unit), with_subordinates: g.withSubordinates, valid_from: timeOf(g.from), valid_to: timeOf(g.to), granted_at: timeOf(g.from), ended_at: dayOrNull(g.ended), end_reason: g.ended === null ? null : 'revoked' })),
  }; // prettier-ignore
}

function dossierRows(o: Organisation): Record<string, Row[]> {
  return {
    dossier: o.dossiers.map((d) => ({ officer_id: idOf('officer', d.officer), managing_unit_id: idOf('unit', d.managingUnit) })),
    dossier_key: o.dossiers.map(({ officer }) => ({ officer_id: idOf('officer', officer), version: 1, sealed_key: Buffer.of(1), made_at: timeOf(-1) })),
    dossier_section: sectionsOf(o).map(({ key, officer, section }) => ({ id: idOf('section', Number(key.slice(8))), officer_id: idOf('officer', officer), section, work_group: sections[section].workGroup, version: 1, ...(isSensitive(section) ? { content: null, sealed: Buffer.of(1), key_version: 1 } : { content: '{}', sealed: null, key_version: null }), valid_from: '2024-01-01', recorded_at: timeOf(-1) })),
  }; // prettier-ignore
}

function requestRows(o: Organisation): Record<string, Row[]> {
  const version = (i: number) => ({ request_id: idOf('request', i), version: 1 });
  return {
    request: o.requests.map((r, i) => ({ id: idOf('request', i), no: `YC-${i}`, kind: 'permission.grant', state: 'asking', version: 1, requester_id: idOf('officer', r.requester), beneficiary_id: idOf('officer', r.beneficiary), account_id: idOf('account', r.account), pack: 'customs-2018@1', submitted_at: timeOf(-1) })),
    request_version: o.requests.map((r, i) => ({ ...version(i), form: '{}', findings: '[]', submitted_by: idOf('officer', r.requester), submitted_at: timeOf(-1) })),
    stage: o.requests.map((_, i) => ({ ...version(i), position: 1, key: 'head', role: 'head_of_unit', unit_id: idOf('unit', 0), why: 'null', terms: '{}' })),
    task: o.requests.map((_, i) => ({ ...version(i), id: idOf('task', i), position: 1, assurance: 'link', opened_at: timeOf(-1), due_at: timeOf(1), reminders: [], closes_at: timeOf(9) })),
    task_candidate: o.requests.flatMap((r, i) => r.asked.map((asked) => ({ task_id: idOf('task', i), officer_id: idOf('officer', asked.officer), via: 'head', added_at: timeOf(-1), removed_at: asked.removed ? timeOf(0) : null, removed_because: asked.removed ? 'passed_on' : null }))),
    decision: o.requests.flatMap((r, i) => (r.decider === null ? [] : [{ ...version(i), id: idOf('decision', i), task_id: idOf('task', i), officer_id: idOf('officer', r.decider), verdict: 'approve', channel: 'web', receipt_no: `BN-${i}`, decided_at: timeOf(0) }])),
  }; // prettier-ignore
}
