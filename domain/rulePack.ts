import { z } from 'zod';
import { accountKinds } from './accountKind.ts';
import { passwordCaseRule } from './caseRule.ts';
import { bilingualText, citationSchema, ruleIds, type Citation } from './citation.ts';
import { permissions } from './permission.ts';
import { reviewRule } from './review/reviewRule.ts';
import { retentionRule } from './retentionRule.ts';
import { quotaFaults, quotaRule, unitQuotaRule } from './quotaRule.ts';
import { requestRule } from './stageRule.ts';
import { unitKindRule } from './unitKindRule.ts';

const citation = citationSchema;
/** The rules that every pack has to cite: findings refer to them. R20 and R22 are no rules of a decision. */
const packRules = z.enum(ruleIds).exclude(['R20', 'R22']);
const positive = z.int().positive();
const clockTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not a time of day');

/** Working hours of a day, ascending and not overlapping; which days are worked is in holidays.ts. */
const calendar = z.strictObject({
  timeZone: z.string().min(1),
  utcOffsetMinutes: z.int().min(-720).max(840),
  hours: z
    .array(z.strictObject({ from: clockTime, to: clockTime }))
    .min(1)
    .refine(
      (spans) => spans.every((s, i) => s.from < s.to && (i === 0 || spans[i - 1]!.to <= s.from)),
      'hours overlap or run backwards',
    ),
  citation,
});

/** Days. A grant has an end; its custodian hears of it `noticeBeforeEndDays` before. */
const grant = z
  .strictObject({ maxDays: positive, defaultDays: positive, noticeBeforeEndDays: positive, citation })
  .refine(
    (g) => g.noticeBeforeEndDays < g.defaultDays && g.defaultDays <= g.maxDays,
    'must be: notice < default ≤ longest',
  );

/** Deputies (R21): for how long, from where, and whether they also get the tasks that are already open. */
const absence = z.strictObject({
  maxDays: positive,
  deputyWithin: z.enum(['own_unit', 'own_department']),
  takesOpenTasks: z.boolean(),
  citation,
});

const rulePackSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: positive,
  effectiveFrom: z.iso.date(),
  title: bilingualText,
  sources: z.record(z.string(), z.strictObject({ title: bilingualText })),
  /** Each rule with its source, by its number. */
  rules: z.record(packRules, citation),
  calendar,
  unitKinds: z.record(z.string(), unitKindRule),
  /** Codes of the units with a part of their own (R5, R6). */
  itDepartment: z.string().min(1),
  personnelDepartment: z.string().min(1),
  /** Titles whose holders' dossiers the superior unit manages (R8). */
  managedBySuperior: z.array(z.string().min(1)),
  quotas: z.array(quotaRule),
  unitQuotas: z.array(unitQuotaRule),
  accountPermissions: z.record(
    z.enum(accountKinds),
    z.strictObject({ permissions: z.array(z.enum(permissions)), citation }),
  ),
  requests: z.strictObject({
    'permission.grant': requestRule,
    'permission.revoke': requestRule,
    'account.issue': requestRule,
    'account.withdraw': requestRule,
    'account.handover': requestRule,
    'record.problem': requestRule,
  }),
  grant,
  absence,
  links: z.strictObject({ lifetimeDays: positive, citation }),
  /** Minutes. `freshMinutes`: how recent a sign-in must be to decide at assurance `session`. */
  session: z.strictObject({ idleMinutes: positive, adminIdleMinutes: positive, freshMinutes: positive, citation }),
  /** `firstLinkHours`: how long the link to choose an account's password works. */
  password: z.strictObject({
    minLength: positive,
    minLengthWithSecondFactor: positive,
    secondFactorFor: z.array(z.enum(accountKinds)),
    firstLinkHours: positive,
    lockAfterFailures: positive,
    lockMinutes: positive,
    citation,
  }),
  passwordCase: passwordCaseRule,
  reviews: reviewRule,
  retention: retentionRule,
});

/** An effective-dated set of rules, each with its citation. Lengths of time are in the unit that their name says. */
export type RulePack = z.infer<typeof rulePackSchema>;

/** A rule pack that cannot be used; `faults` names every one of them, each with its place. */
export class RulePackError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`the rule pack has ${faults.length} fault(s):\n${faults.join('\n')}`);
    this.name = 'RulePackError';
    this.faults = faults;
  }
}

/**
 * A rule pack from data (YAML or JSON already read), checked whole. Parsing a parsed pack gives the same pack.
 * @throws RulePackError naming every fault
 */
export function parseRulePack(data: unknown): RulePack {
  const parsed = rulePackSchema.safeParse(data);
  const shape = parsed.error?.issues.map(({ path, message }) => `${path.join('.') || 'pack'}: ${message}`) ?? [];
  const faults = [...shape, ...faultsBetween(data)];
  if (!parsed.success || faults.length > 0) throw new RulePackError(faults);
  return parsed.data;
}

const strings = z.array(z.string());
const anyRecord = z.record(z.string(), z.unknown());
const quotaParts = z.object({
  unitKinds: anyRecord,
  quotas: z.array(z.object({ unitKinds: strings, accountKinds: strings })),
});
const citedParts = z.object({ sources: anyRecord, rules: anyRecord });
const stageKeys = z.object({ stages: z.array(z.object({ key: z.string() })) });
const requestParts = z.object({ requests: z.record(z.string(), stageKeys) });

/** Faults between parts of a pack. Looks at raw data, so that they show beside the faults of single fields. */
function faultsBetween(data: unknown): string[] {
  const quotas = quotaParts.safeParse(data);
  const cited = citedParts.safeParse(data);
  const asked = requestParts.safeParse(data);
  return [
    ...(quotas.success ? quotaFaults(quotas.data) : []),
    ...(cited.success ? citationFaults(cited.data, citationsIn(data)) : []),
    ...(asked.success ? stageKeyFaults(asked.data.requests) : []),
  ];
}

/** Every citation must name a source that the pack lists, and stand under its own number among the rules. */
function citationFaults(pack: { sources: object; rules: Record<string, unknown> }, citations: Citation[]): string[] {
  const unknown = citations.filter(({ source }) => !Object.hasOwn(pack.sources, source));
  const misplaced = Object.entries(pack.rules).filter(([id, rule]) => citationsIn(rule).some((c) => c.rule !== id));
  return [
    ...new Set(unknown.map(({ rule, source }) => `${rule} cites an unknown source: ${source}`)),
    ...misplaced.map(([id]) => `rules.${id}: stands under another rule's number`),
  ];
}

/** A stage's key names it in tasks and mails: twice in one kind of request would confuse two stages. */
function stageKeyFaults(requests: Record<string, z.infer<typeof stageKeys>>): string[] {
  return Object.entries(requests).flatMap(([kind, { stages }]) => {
    const keys = stages.map(({ key }) => key);
    return keys
      .filter((key, i) => keys.indexOf(key) < i)
      .map((key) => `requests.${kind}: two stages are called ${key}`);
  });
}

/** Every citation of a pack, wherever it stands. */
export function citationsIn(part: unknown): Citation[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = citationSchema.safeParse(part);
  return own.success ? [own.data] : Object.values(part).flatMap(citationsIn);
}
