import { hash } from '@node-rs/argon2';
import { run } from '../../db/rows.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import type { SealedSections } from '../../domain/sealedSections.ts';
import type { SecondFactors } from '../../domain/secondFactors.ts';
import { makeAccounts, type SeedAccount } from './accounts.ts';
import { makeGrants, type SeedGrant } from './grants.ts';
import { insertRows } from './insertRows.ts';
import { makeOfficers, type SeedOfficer } from './officers.ts';
import { makeUnits, type SeedUnit } from './organisation.ts';
import { makeSeats } from './seats.ts';
import { stableId } from './stableId.ts';
import { writeDossiers } from './writeDossiers.ts';
import { insertSecondFactors, insertSecrets } from './writeSecrets.ts';

const DAY = 86_400_000;
const TABLES = [
  'unit',
  'officer',
  'appointment',
  'account',
  'custody',
  'permission_grant',
  'dossier',
  'dossier_key',
  'dossier_section',
];

/** Writes the whole organisation into an empty database. */
export async function writeSeed(
  tx: Transaction,
  input: {
    officers: number;
    rulePack: RulePack;
    password: string;
    factors: SecondFactors | undefined;
    seals: SealedSections | undefined;
  },
): Promise<void> {
  const { rulePack: pack } = input;
  const units = makeUnits(input.officers);
  const officers = makeOfficers(makeSeats(pack, units, input.officers));
  const accounts = makeAccounts(pack, units, officers);
  const began = new Date(tx.at.getTime() - 400 * DAY);
  const passwordHash = hash(input.password); // on a thread of its own, while rows are written
  await insertUnits(tx, units);
  await insertOfficers(tx, officers);
  await insertAppointments(tx, officers, began);
  await insertAccounts(tx, accounts, began);
  await insertSecrets(tx, accounts, await passwordHash);
  if (input.factors) await insertSecondFactors(tx, accounts, input.factors);
  await insertGrants(tx, makeGrants(pack, units[0]!, accounts, tx.at));
  await writeDossiers(tx, { rulePack: pack, units, officers, seals: input.seals });
  await run(tx, `analyze ${TABLES.join(', ')}`);
}

async function insertUnits(tx: Transaction, units: readonly SeedUnit[]): Promise<void> {
  const columns = {
    id: 'uuid',
    code: 'text',
    parent_id: 'uuid',
    path: 'ltree',
    kind: 'text',
    name: 'text',
    short_name: 'text',
    made_up: 'boolean',
  };
  const rows = units.map(({ parentId, shortName, madeUp, ...unit }) => ({
    ...unit,
    parent_id: parentId,
    short_name: shortName,
    made_up: madeUp,
  }));
  await insertRows(tx, 'unit', columns, rows);
}

async function insertOfficers(tx: Transaction, officers: readonly SeedOfficer[]): Promise<void> {
  const columns = {
    id: 'uuid', officer_no: 'text', full_name: 'text', search_name: 'text', position: 'text', unit_id: 'uuid', state: 'text', mail: 'text', phone: 'text', made_up: 'boolean',
  }; // prettier-ignore
  const rows = officers.map(({ id, officerNo, fullName, searchName, position, seat, state, mail, phone }) => (
    { id, officer_no: officerNo, full_name: fullName, search_name: searchName, position, unit_id: seat.unit.id, state, mail, phone, made_up: true }
  )); // prettier-ignore
  await insertRows(tx, 'officer', columns, rows);
}

async function insertAppointments(tx: Transaction, officers: readonly SeedOfficer[], began: Date): Promise<void> {
  const columns = { id: 'uuid', unit_id: 'uuid', officer_id: 'uuid', post: 'text', began_at: 'timestamptz' };
  const rows = officers.flatMap(({ id, seat }) =>
    seat.post
      ? [
          {
            id: stableId('appointment', seat.key),
            unit_id: seat.unit.id,
            officer_id: id,
            post: seat.post,
            began_at: began,
          },
        ]
      : [],
  );
  await insertRows(tx, 'appointment', columns, rows);
}

async function insertAccounts(tx: Transaction, accounts: readonly SeedAccount[], began: Date): Promise<void> {
  const columns = { id: 'uuid', unit_id: 'uuid', kind: 'text', user_name: 'text', made_up: 'boolean' };
  await insertRows(
    tx,
    'account',
    columns,
    accounts.map(({ id, unit, kind, userName }) => ({
      id,
      unit_id: unit.id,
      kind,
      user_name: userName,
      made_up: true,
    })),
  );
  const custody = { id: 'uuid', account_id: 'uuid', officer_id: 'uuid', began_at: 'timestamptz' };
  const custodies = accounts.map(({ id, userName, custodian }) => ({
    id: stableId('custody', userName),
    account_id: id,
    officer_id: custodian.id,
    began_at: began,
  }));
  await insertRows(tx, 'custody', custody, custodies);
}

async function insertGrants(tx: Transaction, grants: readonly SeedGrant[]): Promise<void> {
  const columns = {
    id: 'uuid', account_id: 'uuid', officer_id: 'uuid', permission: 'text', work_group: 'text', unit_id: 'uuid', with_subordinates: 'boolean',
    valid_from: 'timestamptz', valid_to: 'timestamptz', granted_at: 'timestamptz',
  }; // prettier-ignore
  const rows = grants.map(({ id, account, permission, workGroup, unit, withSubordinates, from, to }) => ({
    id, account_id: account.id, officer_id: account.custodian.id, permission, work_group: workGroup, unit_id: unit.id, with_subordinates: withSubordinates,
    valid_from: from, valid_to: to, granted_at: from,
  })); // prettier-ignore
  await insertRows(tx, 'permission_grant', columns, rows);
}
