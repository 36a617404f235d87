import { citedPlace, type Language } from './citation.ts';
import type { Verdict } from './approval.ts';
import { findingText } from './findingTexts.ts';
import type { RuleFinding } from './grantFacts.ts';
import type { Permission, WorkGroup } from './permission.ts';
import type { RequestKind } from './requestReach.ts';
import { permissionWords, requestTitle } from './requestTitle.ts';
import { riskOf, type Risk } from './risk.ts';

/** Somebody as mails and pages name them. */
export interface NamedPerson {
  id: string;
  name: string;
  position: string;
  unit: string;
}

/** One version of a request with names in place of ids, as it is read from the database. */
export interface RequestFacts {
  id: string;
  reference: string;
  kind: RequestKind;
  version: number;
  asker: NamedPerson;
  beneficiary: NamedPerson;
  account: string;
  permissions: Permission[];
  workGroup: WorkGroup;
  unitName: string;
  withSubordinates: boolean;
  from: string;
  to: string;
  reason: string;
  findings: RuleFinding[];
  earlier: { by: NamedPerson; verdict: Verdict; at: string; reason: string | null; position: number }[];
  comments: { by: NamedPerson; at: string; text: string }[];
}

/** A request told in one language: the same facts in mails and on the page to which they lead. */
export interface ToldRequest {
  reference: string;
  title: string;
  version: number;
  risk: Risk;
  asker: NamedPerson;
  beneficiary: NamedPerson | 'asker';
  account: string;
  permission: { actions: string; objects: string };
  scope: string;
  period: { from: Date; to: Date; untilHandover: true };
  reason: string;
  findings: { title: string; article: string; quote?: string; outcome: RuleFinding['outcome'] }[];
  earlier: { by: NamedPerson; verdict: Verdict; at: Date; reason?: string }[];
  comments: { by: NamedPerson; at: Date; text: string }[];
}

const AND_BELOW = { vi: ' và các đơn vị thuộc', en: ' and its subordinate units' };

/** Tells a request in the reader's language. */
export function toldRequest(facts: RequestFacts, language: Language): ToldRequest {
  const words = permissionWords(facts.permissions, facts.workGroup);
  return {
    reference: facts.reference,
    title: requestTitle(facts.kind, facts.permissions, facts.workGroup)[language],
    version: facts.version,
    risk: riskOf(facts.kind, facts.permissions),
    asker: facts.asker,
    beneficiary: facts.beneficiary.id === facts.asker.id ? 'asker' : facts.beneficiary,
    account: facts.account,
    permission: { actions: words.actions[language], objects: words.objects[language] },
    scope: facts.unitName + (facts.withSubordinates ? AND_BELOW[language] : ''),
    period: { from: new Date(facts.from), to: new Date(facts.to), untilHandover: true },
    reason: facts.reason,
    findings: facts.findings.map((finding) => ({
      title: findingText(finding, language),
      article: citedPlace(finding.citation, language) || finding.citation.title[language],
      ...(finding.citation.quote !== undefined && { quote: finding.citation.quote }),
      outcome: finding.outcome,
    })),
    earlier: facts.earlier.map(({ by, verdict, at, reason }) => ({
      by,
      verdict,
      at: new Date(at),
      ...(reason !== null && { reason }),
    })),
    comments: facts.comments.map(({ by, at, text }) => ({ by, at: new Date(at), text })),
  };
}
