import type { PassedUp } from '../domain/approvers.ts';
import type { StageRule } from '../domain/stageRule.ts';
import type { Transaction } from './transaction.ts';
import { sendAlong, theRow } from './rows.ts';

/** A planned stage: the pack's rule as it stood at planning, for which unit, and why it went past the officer's own. */
export interface StageRow {
  position: number;
  key: string;
  unitId: string;
  why: PassedUp;
  terms: StageRule;
}

export async function insert(tx: Transaction, requestId: string, version: number, stage: StageRow): Promise<void> {
  await sendAlong(
    tx,
    `insert into stage (request_id, version, position, key, role, unit_id, why, terms)
     values (:requestId, :version, :position, :key, :role, :unitId, :why, :terms)`,
    {
      requestId,
      version,
      position: stage.position,
      key: stage.key,
      role: stage.terms.role,
      unitId: stage.unitId,
      why: JSON.stringify(stage.why),
      terms: JSON.stringify(stage.terms),
    },
  );
}

export async function count(tx: Transaction, requestId: string, version: number): Promise<number> {
  const { n } = await theRow<{ n: number }>(
    tx,
    `select count(*)::int as n from stage where request_id = :requestId and version = :version`,
    { requestId, version },
  );
  return n;
}

export async function terms(
  tx: Transaction,
  stageOf: { requestId: string; version: number; position: number },
): Promise<StageRule> {
  const stage = await theRow<{ terms: StageRule }>(
    tx,
    `select terms from stage where request_id = :requestId and version = :version and position = :position`,
    stageOf,
  );
  return stage.terms;
}
