import type { ApproverFacts } from '../../../domain/approverFacts.ts';
import type { TaskQuestion } from '../../../domain/taskCandidates.ts';
import { AT, dayOf, type Scene } from './scene.ts';
import { lineOf, superiorsOf } from './oracle.ts';

export const unitId = (unit: number) => `unit ${unit}`;
export const officerId = (officer: number) => `officer ${officer}`;
export const accountId = (admin: number) => `account ${admin}`;
/** The number in an id. */
export const indexOf = (id: string) => Number(id.split(' ')[1]);

const codeOf = (unit: number) => (unit === 1 ? 'CNTT' : `U${unit}`);

/** What the database tells of the people for the beneficiary's unit, computed here by loops. */
export function factsOf(scene: Scene): ApproverFacts {
  const { units, officers } = scene;
  const line = lineOf(scene, officers[scene.beneficiary]!);
  const posts = scene.posts.filter(({ unit }) => line.includes(unit));
  const admins = scene.admins
    .map((admin, i) => ({ ...admin, i }))
    .filter(({ kind, unit }) => (kind === 'system_admin' ? unit === 1 : line.includes(unit)));
  const concerned = [...posts, ...admins].map(({ officer }) => officer);
  const absences = scene.absences.filter(({ officer }) => concerned.includes(officer));
  const people = [...new Set([...concerned, ...absences.map(({ deputy }) => deputy)])].sort((a, b) => a - b);
  const person = (officer: number) => ({
    name: officerId(officer),
    position: 'Chuyên viên',
    unitName: codeOf(officers[officer]!),
    unitCode: codeOf(officers[officer]!),
    unitPath: lineOf(scene, officers[officer]!).reverse().map(codeOf).join('.'),
  });
  return {
    units: line.map((unit) => ({ id: unitId(unit), code: codeOf(unit), kind: units[unit]!.kind, name: codeOf(unit) })),
    posts: posts.map(({ unit, officer, post }) => ({ unitId: unitId(unit), post, officerId: officerId(officer) })),
    admins: admins.map(({ i, unit, kind, officer, mayAssign }) => ({
      unitId: unitId(unit), accountId: accountId(i), kind, userName: `a${i}`, officerId: officerId(officer), mayAssign, mayIssue: mayAssign,
    })), // prettier-ignore
    absences: absences.map(({ officer, deputy, from, to }) => ({
      officerId: officerId(officer), deputyId: officerId(deputy), from: dayOf(from).toISOString(), to: dayOf(to).toISOString(),
    })), // prettier-ignore
    people: Object.fromEntries(people.map((officer) => [officerId(officer), person(officer)])),
    superiors: Object.fromEntries(
      people
        .map((officer) => [officerId(officer), superiorsOf(scene, officer).map(officerId)] as const)
        .filter(([, superiors]) => superiors.length > 0),
    ),
  };
}

/** The question of a scene, as the operations ask it. */
export function questionOf(scene: Scene): TaskQuestion {
  return {
    task: {
      role: scene.role,
      escalated: scene.escalated,
      escalatesTo: scene.escalatesTo,
      passedOnBy: scene.passedOnBy.map(officerId),
      passedOnTo: scene.passedOnTo.map(({ officer, from }) => ({
        officerId: officerId(officer),
        from: officerId(from),
      })),
    },
    facts: factsOf(scene),
    excluded: {
      takingPart: [officerId(scene.requester), officerId(scene.beneficiary)],
      decidedBefore: scene.decidedBefore.map(officerId),
    },
    at: AT,
  };
}
