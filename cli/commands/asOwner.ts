import { openDatabase } from '../../db/database.ts';
import * as officerChanges from '../../db/officerChanges.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Rules } from '../../domain/rules.ts';
import { systemClock } from '../clock.ts';
import { readOwnerConfig } from './ownerConfig.ts';

/** An argument names an officer or a unit that is not there, or is left out. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * Runs one operation as an operator's command, in one transaction as the owner of the database. What it tells the engine is
 * handed over by the worker's sweep.
 */
export async function asOwner(
  operation: string,
  work: (tx: Transaction, rules: Rules) => Promise<void>,
): Promise<void> {
  const { databaseUrl, rules } = readOwnerConfig(process.env);
  const db = openDatabase({ url: databaseUrl, clock: systemClock, name: 'qlcb-command', size: 1 });
  try {
    await db.asCommand(operation, (tx) => work(tx, rules));
  } finally {
    await db.close();
  }
}

/** The id of an officer by number. @throws CommandError where there is none such */
export async function officerIdOf(tx: Transaction, officerNo: string): Promise<string> {
  const { officerId } = await officerChanges.idsOf(tx, { officerNo, unitCode: null });
  if (officerId === null) throw new CommandError(`there is no officer with the number ${officerNo}`);
  return officerId;
}

/** The id of a unit by its code. @throws CommandError where there is none such */
export async function unitIdOf(tx: Transaction, unitCode: string): Promise<string> {
  const { unitId } = await officerChanges.idsOf(tx, { officerNo: '', unitCode });
  if (unitId === null) throw new CommandError(`there is no unit with the code ${unitCode}`);
  return unitId;
}

/** The value of an option that has to be given. @throws CommandError where it is not */
export function given(values: Record<string, string | boolean | undefined>, option: string): string {
  const value = values[option];
  if (typeof value !== 'string' || value === '') throw new CommandError(`--${option} is missing`);
  return value;
}
