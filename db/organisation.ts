import type { ApproverFacts } from '../domain/approverFacts.ts';
import type { UnitStep } from '../domain/unitKindRule.ts';
import type { Transaction } from './transaction.ts';
import { firstRow, rows, run, theRow } from './rows.ts';

/** An officer and where they stand. `unitPath` runs from the root. */
export interface OfficerPlace {
  id: string;
  name: string;
  position: string;
  state: 'active' | 'left';
  unitId: string;
  unitName: string;
  unitPath: UnitStep[];
}

export interface UnitPlace {
  id: string;
  kind: string;
  name: string;
  path: UnitStep[];
}

/** Of the unit that a statement calls `u`, from the root. */
export const PATH = `(select jsonb_agg(jsonb_build_object('code', up.code, 'kind', up.kind) order by nlevel(up.path)) from unit up where u.path <@ up.path)`;

export const OFFICER_PLACE = `select o.id, o.full_name as name, o.position, o.state, o.unit_id as "unitId", u.name as "unitName", ${PATH} as "unitPath"
  from officer o join unit u on u.id = o.unit_id`;
export const UNIT_PLACE = `select u.id, u.kind, u.name, ${PATH} as path from unit u`;

/** One officer with their unit's path, if there is such an officer. */
export async function officerPlace(tx: Transaction, officerId: string): Promise<OfficerPlace | undefined> {
  return firstRow<OfficerPlace>(tx, `${OFFICER_PLACE} where o.id = :officerId`, { officerId });
}

/** Keeps the actor in service for the rest of the transaction: who has them leave waits. Answers false where they have left. */
export async function holdOfficer(tx: Transaction, officerId: string): Promise<boolean> {
  const held = await firstRow(tx, `select from officer where id = :officerId and state = 'active' for share`, {
    officerId,
  });
  return held !== undefined;
}

/** Has others of the actor's own acts wait until this transaction ends. Answers false where the actor has left. */
export async function lockOfficer(tx: Transaction, officerId: string): Promise<boolean> {
  const locked = await firstRow(
    tx,
    `select from officer where id = :officerId and state = 'active' for no key update`,
    {
      officerId,
    },
  );
  return locked !== undefined;
}

/** The unit above all. */
export async function rootId(tx: Transaction): Promise<string> {
  return (await theRow<{ id: string }>(tx, `select id from unit where parent_id is null`)).id;
}

/** A unit's path from the root, if there is such a unit. */
export async function unitPlace(tx: Transaction, unitId: string): Promise<UnitPlace | undefined> {
  return firstRow<UnitPlace>(tx, `${UNIT_PLACE} where u.id = :unitId`, { unitId });
}

/** The unit of a code, if there is one. */
export async function unitIdOf(tx: Transaction, code: string): Promise<string | undefined> {
  return (await firstRow<{ id: string }>(tx, `select id from unit where code = :code`, { code }))?.id;
}

/**
 * Who might approve for a unit (see ApproverFacts); the same answer for every login. Where `about` names people, superiors are
 * told only as far as they are among them; left out, all.
 */
export async function approverFacts(
  tx: Transaction,
  unitId: string,
  itDepartment: string,
  about: readonly string[] | null = null,
): Promise<ApproverFacts> {
  const { facts } = await theRow<{ facts: ApproverFacts }>(
    tx,
    `select approver_facts(:unitId, :itDepartment, :about::uuid[]) as facts`,
    { unitId, itDepartment, about },
  );
  return facts;
}

/** The same for an officer's present unit, in one statement. */
export async function approverFactsFor(
  tx: Transaction,
  officerId: string,
  itDepartment: string,
  about: readonly string[],
): Promise<ApproverFacts> {
  const { facts } = await theRow<{ facts: ApproverFacts }>(
    tx,
    `select approver_facts(unit_id, :itDepartment, :about::uuid[]) as facts from officer where id = :officerId`,
    { officerId, itDepartment, about },
  );
  return facts;
}

/** Names for ids, for people to read. */
export async function officerNames(tx: Transaction, officerIds: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    tx,
    `select id, full_name as name from officer where id = any(:officerIds::uuid[])`,
    { officerIds },
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Chooses the language of an officer's screens and mails. */
export async function setLanguage(tx: Transaction, officerId: string, language: 'vi' | 'en'): Promise<void> {
  await run(tx, `update officer set language = :language where id = :officerId`, { officerId, language });
}
