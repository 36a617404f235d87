import { accountRequestFacts, type AccountAsked } from './accountRequestFacts.ts';
import { problemFacts, type RecordAsked } from './problemFacts.ts';
import { askedTitle } from './askedTitle.ts';
import { citedPlace, type BilingualText, type Citation, type Language } from './citation.ts';
import type { Verdict } from './approval.ts';
import { findingText } from './findingTexts.ts';
import type { RuleFinding } from './grantFacts.ts';
import type { Permission, WorkGroup } from './permission.ts';
import type { RequestKind } from './requestReach.ts';
import { permissionWords } from './requestTitle.ts';
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
  /** Empty in requests about accounts, and then group of work and period are null. */
  permissions: Permission[];
  workGroup: WorkGroup | null;
  unitName: string;
  withSubordinates: boolean;
  from: string | null;
  to: string | null;
  /** What a request about an account asks; left out of the others. */
  aboutAccount?: AccountAsked | null;
  /** What a report of a problem in a dossier says (R12); left out of the others. */
  aboutRecord?: RecordAsked | null;
  reason: string;
  findings: RuleFinding[];
  earlier: { by: NamedPerson; verdict: Verdict; at: string; reason: string | null; position: number }[];
  comments: { by: NamedPerson; at: string; text: string }[];
}

/** Somebody as a reader knows them; position and unit are left out where they are not told. */
export interface ToldPerson {
  name: string;
  position?: string;
  unit?: string;
}

/** What one rule says. `article` is empty where its source has none, `source` where it is not known. */
export interface ToldFinding {
  title: string;
  article: string;
  source: string;
  quote?: string;
  outcome: RuleFinding['outcome'];
}

/** How an earlier stage of the same version ended. */
export interface ToldDecision {
  by: ToldPerson;
  verdict: Verdict;
  at: Date;
  reason?: string;
}

/** A request told in one language: the same facts in mails and on the page to which they lead. */
export interface ToldRequest {
  /** Such as `YC-2024-04821`. */
  reference: string;
  title: string;
  version: number;
  risk?: Risk;
  asker: ToldPerson;
  beneficiary: ToldPerson | 'asker';
  /** User name of the account through which the permission works. */
  account?: string;
  permission?: { actions: string; objects: string };
  scope?: string;
  period?: { from: Date; to: Date | null; untilHandover: boolean };
  /** What a request about an account asks. */
  facts?: readonly { label: string; value: string }[];
  reason: string;
  findings: readonly ToldFinding[];
  earlier: readonly ToldDecision[];
  comments: readonly { by: ToldPerson; at: Date; text: string }[];
}

/** The sources of a rule pack, by the keys that its citations name. */
export type CitedSources = Readonly<Record<string, { title: BilingualText }>>;

const AND_BELOW = { vi: ' và các đơn vị thuộc', en: ' and its subordinate units' };

/** Tells a request in the reader's language; citations name their regulation where `sources`, those of the rule pack, has it. */
export function toldRequest(facts: RequestFacts, language: Language, sources: CitedSources = {}): ToldRequest {
  return {
    reference: facts.reference,
    title: askedTitle(facts.kind, { ...facts, ...facts.aboutAccount, ...facts.aboutRecord })[language],
    version: facts.version,
    risk: riskOf(facts.kind, facts.permissions),
    asker: facts.asker,
    beneficiary: facts.beneficiary.id === facts.asker.id ? 'asker' : facts.beneficiary,
    ...askedIn(facts, language),
    reason: facts.reason,
    findings: facts.findings.map((finding) => ({
      title: findingText(finding, language),
      ...citedIn(finding.citation, language, sources),
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

/** What is asked: a permission, its scope and period, or something about an account. */
function askedIn(
  facts: RequestFacts,
  language: Language,
): Pick<ToldRequest, 'account' | 'permission' | 'scope' | 'period' | 'facts'> {
  const { aboutAccount, aboutRecord, workGroup, from, to } = facts;
  if (aboutAccount || aboutRecord) {
    const told = aboutAccount ? accountRequestFacts(aboutAccount) : problemFacts(aboutRecord!);
    return { facts: told.map(({ label, value }) => ({ label: label[language], value: value[language] })) };
  }
  const words = permissionWords(facts.permissions, workGroup!);
  return {
    account: facts.account,
    permission: { actions: capitalised(words.actions[language]), objects: words.objects[language] },
    scope: facts.unitName + (facts.withSubordinates ? AND_BELOW[language] : ''),
    period: { from: new Date(from!), to: new Date(to!), untilHandover: true },
  };
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function citedIn(citation: Citation, language: Language, sources: CitedSources): { article: string; source: string } {
  return { article: citedPlace(citation, language), source: sources[citation.source]?.title[language] ?? '' };
}

/** A citation of the pack on its own: its place and its source. */
export function citedAs(citation: Citation, language: Language, sources: CitedSources): string {
  return citedBy({ title: citation.title[language], ...citedIn(citation, language, sources) });
}

/** `khoản 1 Điều 7, Quy chế kèm Quyết định 240/QĐ-TCHQ`; the rule's title where neither is known. */
export function citedBy({ title, article, source }: Pick<ToldFinding, 'title' | 'article' | 'source'>): string {
  return [article, source].filter(Boolean).join(', ') || title;
}

/** The articles of several rules, each source named once after its own: `Điều 7; Điều 10, Quy chế A`. What has none is left out. */
export function citedTogether(findings: readonly ToldFinding[]): string {
  const articles = new Map<string, Set<string>>();
  for (const { article, source } of findings) {
    if (article) articles.set(source, (articles.get(source) ?? new Set()).add(article));
  }
  return [...articles]
    .map(([source, places]) => [[...places].join('; '), source].filter(Boolean).join(', '))
    .join('; ');
}
