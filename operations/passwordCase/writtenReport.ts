import { createHash } from 'node:crypto';
import * as reports from '../../db/caseReports.ts';
import type { CaseRow } from '../../db/passwordCases.ts';
import type { Transaction } from '../../db/transaction.ts';
import {
  checkAssurance,
  checkItOfficer,
  caseItOfficers,
  type CaseActor,
  type CaseQuestion,
} from '../../domain/casePeople.ts';
import { Refused } from '../../domain/errors.ts';
import type { Rules } from '../../domain/rules.ts';
import { scanType, type ScanType } from '../../domain/scanType.ts';
import type { SealedFiles } from '../../domain/sealedFiles.ts';
import { letterContent } from './letterContent.ts';
import { recordCase, tellPeople } from './caseNews.ts';
import { caseQuestion, lockedAsHead, lockedCase } from './caseQuestion.ts';
import { settleReports } from './settleReports.ts';

/** A scan as it was uploaded, and what seals it. */
export interface UploadedScan {
  caseId: string;
  bytes: Buffer;
  seals: SealedFiles;
}

/**
 * The signed letter comes as a scan (R14), sealed at rest (R13); its SHA-256 stands in the case and in the audit. Until it is
 * registered another may take its place. @throws Refused `scan_not_accepted` · `case_not_so_far` · as `lockedAsHead`
 */
export async function uploadScan(
  tx: Transaction,
  rules: Rules,
  actor: CaseActor,
  { caseId, bytes, seals }: UploadedScan,
): Promise<{ sha256: string; mediaType: ScanType }> {
  const { row, question } = await lockedAsHead(tx, rules, { caseId, actor });
  checkOpenForLetter(row);
  const mediaType = scanType(bytes);
  const hash = sha256(bytes);
  const by = actor.officerId;
  await reports.keepScan(tx, { caseId, sealed: seals.seal(caseId, bytes), mediaType, size: bytes.length, by });
  await reports.write(tx, { caseId, by, as: 'scan', hash });
  await written(tx, rules, { row, question, as: 'scan', hash });
  return { sha256: hash.toString('hex'), mediaType };
}

/**
 * The letter is confirmed in the app, at second-factor assurance, instead of being signed on paper; its content's SHA-256
 * stands in the case. @throws Refused `second_factor_needed` · `case_not_so_far` (the facts are not stated) · as `lockedAsHead`
 */
export async function confirmLetter(
  tx: Transaction,
  rules: Rules,
  actor: CaseActor,
  { caseId }: { caseId: string },
): Promise<{ sha256: string }> {
  const { row, question } = await lockedAsHead(tx, rules, { caseId, actor });
  checkOpenForLetter(row);
  if (row.statedAt === null) throw new Refused('case_not_so_far', { state: row.state });
  checkAssurance(rules.pack, 'second-factor', { at: tx.at, actor, accountUserName: null });
  const hash = sha256(Buffer.from(JSON.stringify(await letterContent(tx, rules, caseId))));
  await reports.write(tx, { caseId, by: actor.officerId, as: 'app', hash });
  await written(tx, rules, { row, question, as: 'app', hash });
  return { sha256: hash.toString('hex') };
}

/**
 * The IT desk registers the letter as incoming, with number and date; by an IT officer who neither holds the account nor wrote
 * it. @throws Refused `case_not_so_far` (no letter, or registered already) · `not_yours` · `account_needed` · `sign_in_again`
 */
export async function registerLetter(
  tx: Transaction,
  rules: Rules,
  actor: CaseActor,
  input: { caseId: string; incomingNo: string; incomingOn: string },
): Promise<void> {
  const { caseId } = input;
  const row = await lockedCase(tx, caseId);
  const question = await caseQuestion(tx, rules, row);
  const barred = row.writtenBy === null ? [] : [row.writtenBy];
  checkItOfficer(rules.pack, question, { actor, barred, assurance: 'session' });
  if (row.writtenAt === null || row.registeredAt !== null) throw new Refused('case_not_so_far', { state: row.state });
  await reports.register(tx, { ...input, by: actor.officerId });
  await recordCase(tx, caseId, 'registered');
  await settleReports(tx, rules, caseId);
}

function checkOpenForLetter({ state, registeredAt }: CaseRow): void {
  if (state !== 'reported' || registeredAt !== null) throw new Refused('case_not_so_far', { state });
}

/** The IT desk hears that a letter waits for its registration. */
async function written(
  tx: Transaction,
  rules: Rules,
  { row, question, as, hash }: { row: CaseRow; question: CaseQuestion; as: 'scan' | 'app'; hash: Buffer },
): Promise<void> {
  const { id: caseId, accountId } = row;
  await recordCase(tx, caseId, 'written', { as, sha256: hash.toString('hex') });
  const it = caseItOfficers(rules.pack, question, []).map(({ officerId }) => officerId);
  const data = { duty: 'registration', why: 'ask' };
  await tellPeople(tx, it, { caseId, accountId, template: 'password_case_duty', key: 'registration:ask', data });
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
