import type { Verdict } from '../../domain/approval.ts';
import { REASON_LIMIT, type FormProblem } from '../pages/decisionForm.ts';

/** What a posted decision says; `problem` is why it cannot be recorded as it stands. */
export interface ReadDecision {
  verdict: Verdict | null;
  reason: string | null;
  version: number;
  problem: FormProblem | null;
}

const VERDICTS: readonly string[] = ['approve', 'deny', 'send_back'] satisfies Verdict[];

/** Reads the fields of the decision page's form. */
export function readDecision(form: Record<string, string>): ReadDecision {
  const verdict = VERDICTS.includes(form.verdict ?? '') ? (form.verdict as Verdict) : null;
  const reason = form.reason?.replaceAll('\r\n', '\n').trim() || null;
  const version = /^\d{1,9}$/.test(form.version ?? '') ? Number(form.version) : 0;
  return { verdict, reason, version, problem: problemOf(verdict, reason) };
}

function problemOf(verdict: Verdict | null, reason: string | null): FormProblem | null {
  if (reason !== null && reason.length > REASON_LIMIT) return { kind: 'reason_too_long' };
  if (reason === null && (verdict === 'deny' || verdict === 'send_back')) return { kind: 'reason_missing', verdict };
  return null;
}
