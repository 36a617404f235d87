import fc from 'fast-check';
import type { EscalationTarget, StageRole } from '../../../domain/stageRule.ts';

/** The instant of all questions. Times of a scene are days before or after it. */
export const AT = new Date('2024-10-15T02:00:00.000Z');
export const dayOf = (day: number): Date => new Date(AT.getTime() + day * 86_400_000);

/**
 * A random organisation and one request in it. Everything is referred to by its index. Unit 0 is the root, unit 1 the IT
 * department; the request is about an officer of some unit, whose line runs up to the root.
 */
export interface Scene {
  units: { kind: string; parent: number }[];
  /** Each officer's own unit. */
  officers: number[];
  posts: { unit: number; officer: number; post: 'head' | 'acting_head' | 'deputy' }[];
  admins: { unit: number; kind: 'unit_admin' | 'system_admin'; officer: number; mayAssign: boolean }[];
  absences: { officer: number; deputy: number; from: number; to: number }[];
  requester: number;
  beneficiary: number;
  decidedBefore: number[];
  role: StageRole;
  escalated: boolean;
  escalatesTo: EscalationTarget;
  passedOnBy: number[];
  passedOnTo: { officer: number; from: number }[];
}

const any = fc.nat(1000);
const list = <T>(of: fc.Arbitrary<T>, minLength: number, maxLength: number) => fc.array(of, { minLength, maxLength });
const kinds = fc.constantFrom('cuc_province', 'cuc_province', 'vu', 'chi_cuc', 'chi_cuc', 'phong', 'doi');

const drawn = fc.record({
  units: list(fc.record({ kind: kinds, parent: any }), 2, 6),
  officers: list(any, 6, 10),
  posts: list(
    fc.record({ unit: any, officer: any, post: fc.constantFrom('head', 'head', 'acting_head', 'deputy') }),
    4,
    10,
  ),
  admins: list(
    fc.record({ unit: any, officer: any, isSystem: fc.boolean(), mayAssign: fc.constantFrom(true, true, true, false) }),
    1,
    5,
  ),
  absences: list(
    fc.record({ officer: any, deputy: any, from: fc.constantFrom(-3, -3, 0, 2), days: fc.constantFrom(1, 3, 9) }),
    0,
    5,
  ),
  requester: fc.option(any, { freq: 3 }),
  beneficiary: any,
  decidedBefore: list(any, 0, 2),
  role: fc.constantFrom<StageRole>('head_of_unit', 'head_of_unit', 'head_of_unit', 'admin_officer', 'it_department'),
  escalated: fc.boolean(),
  escalatesTo: fc.constantFrom<EscalationTarget>('superior_head', 'superior_head', 'it_department'),
  passedOnBy: list(any, 0, 2),
  passedOnTo: list(fc.record({ officer: any, from: any }), 0, 2),
});

export const scenes: fc.Arbitrary<Scene> = drawn.map((d): Scene => {
  const units = [
    { kind: 'general_department', parent: -1 },
    { kind: 'cuc_central', parent: 0 },
    ...d.units.map(({ kind, parent }, i) => ({ kind, parent: parent % (i + 2) })),
  ];
  const unit = (n: number) => n % units.length;
  const officer = (n: number) => n % d.officers.length;
  const beneficiary = officer(d.beneficiary);
  return {
    units,
    officers: d.officers.map(unit),
    posts: distinct(
      d.posts.map((p) => ({ unit: unit(p.unit), officer: officer(p.officer), post: p.post as 'head' })),
      (p) => [`${p.unit} ${p.officer}`, ...(p.post === ('deputy' as string) ? [] : [`${p.unit} led`])],
    ),
    admins: distinct(
      d.admins.map(({ isSystem, mayAssign, ...a }) => ({
        officer: officer(a.officer),
        mayAssign,
        ...(isSystem
          ? { unit: 1, kind: 'system_admin' as const }
          : { unit: unit(a.unit), kind: 'unit_admin' as const }),
      })),
      (a) => (a.kind === 'unit_admin' ? [`${a.unit}`] : []),
    ),
    absences: distinct(
      d.absences
        .map((a) => ({ officer: officer(a.officer), deputy: officer(a.deputy), from: a.from, to: a.from + a.days }))
        .filter((a) => a.officer !== a.deputy && a.to > 0),
      (a) => [`${a.officer}`],
    ),
    beneficiary,
    requester: d.requester === null ? beneficiary : officer(d.requester),
    decidedBefore: d.decidedBefore.map(officer),
    role: d.role,
    escalated: d.escalated,
    escalatesTo: d.escalatesTo,
    passedOnBy: d.passedOnBy.map(officer),
    passedOnTo: distinct(
      d.passedOnTo.map((p) => ({ officer: officer(p.officer), from: officer(p.from) })),
      (p) => [`${p.officer}`],
    ).filter((p) => p.officer !== p.from && !d.passedOnBy.map(officer).includes(p.officer)),
  };
});

/** Keeps the first of those that share a key. */
function distinct<T>(all: T[], keysOf: (one: T) => string[]): T[] {
  const taken = new Set<string>();
  return all.filter((one) => {
    const keys = keysOf(one);
    if (keys.some((key) => taken.has(key))) return false;
    keys.forEach((key) => taken.add(key));
    return true;
  });
}
