import { z } from 'zod';
import { accountKinds, type AccountKind } from './accountKind.ts';
import { bases, citationSchema } from './citation.ts';
import type { RulePack } from './rulePack.ts';

const limit = {
  accountKinds: z.array(z.enum(accountKinds)).min(1),
  limit: z.int().nonnegative(),
  /** `setting` where the regulation leaves the number open and the operator has to give it. */
  basis: z.enum(bases),
  citation: citationSchema,
};

/** How many accounts of some kinds each unit of some kinds may have (R2, R6): by kind, never by name (R22). */
export const quotaRule = z.strictObject({ unitKinds: z.array(z.string()).min(1), ...limit });
export type QuotaRule = z.infer<typeof quotaRule>;

/** The same for one unit, where it differs from its kind, such as the Personnel department (R6) and the IT department (R5). */
export const unitQuotaRule = z.strictObject({ unit: z.string().min(1), ...limit });
export type UnitQuotaRule = z.infer<typeof unitQuotaRule>;

/**
 * How many accounts of a kind a unit may have, and by which rule.
 * @throws RangeError when the pack does not know the kind of unit: an unknown unit gets no account by accident
 */
export function quotaFor(
  pack: Pick<RulePack, 'quotas' | 'unitQuotas'>,
  { unitCode, unitKind, accountKind }: { unitCode: string; unitKind: string; accountKind: AccountKind },
): QuotaRule | UnitQuotaRule {
  const quota =
    pack.unitQuotas.find((rule) => rule.unit === unitCode && rule.accountKinds.includes(accountKind)) ??
    pack.quotas.find((rule) => rule.unitKinds.includes(unitKind) && rule.accountKinds.includes(accountKind));
  if (!quota) throw new RangeError(`no quota of ${accountKind} accounts for units of kind ${unitKind}`);
  return quota;
}

/** What is wrong with the quotas: each kind of unit × kind of account must be given exactly once, with no silent default. */
export function quotaFaults(pack: {
  unitKinds: Record<string, unknown>;
  quotas: { unitKinds: string[]; accountKinds: string[] }[];
}): string[] {
  const pairs = Object.keys(pack.unitKinds).flatMap((unit) => accountKinds.map((account) => ({ unit, account })));
  const unclear = pairs.flatMap(({ unit, account }) => {
    const given = pack.quotas.filter((q) => q.unitKinds.includes(unit) && q.accountKinds.includes(account)).length;
    return given === 1 ? [] : [`quotas: ${account} accounts of ${unit}: given ${given} times, must be once`];
  });
  const unknown = pack.quotas.flatMap((q) => q.unitKinds).filter((kind) => !Object.hasOwn(pack.unitKinds, kind));
  return [...unclear, ...unknown.map((kind) => `quotas: unknown kind of unit: ${kind}`)];
}
