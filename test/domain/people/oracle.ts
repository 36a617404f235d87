import type { Scene } from './scene.ts';

/** What the pack says of kinds of unit, written down once more. */
const APPROVES = ['general_department', 'cuc_central', 'cuc_province', 'vu', 'chi_cuc'];
const HAS_ADMIN = ['cuc_central', 'cuc_province', 'vu'];
export const approves = (scene: Scene, unit: number): boolean => APPROVES.includes(scene.units[unit]!.kind);
export const hasAdmin = (scene: Scene, unit: number): boolean => HAS_ADMIN.includes(scene.units[unit]!.kind);

/** A unit and all above it, up to the root. */
export function lineOf({ units }: Scene, unit: number): number[] {
  const line: number[] = [];
  for (let at = unit; at >= 0; at = units[at]!.parent) line.push(at);
  return line;
}

export function headOf({ posts }: Scene, unit: number): number | null {
  for (const { post, officer, unit: led } of posts) if (led === unit && post !== 'deputy') return officer;
  return null;
}

export function standInFor({ absences }: Scene, officer: number): number | null {
  for (const { officer: away, deputy, from, to } of absences)
    if (away === officer && from <= 0 && to > 0) return deputy;
  return null;
}

/** Everybody above an officer, anywhere in the organisation: by a post in a unit of theirs, or above one, that is higher than their own on that line. */
export function superiorsOf(scene: Scene, officer: number): number[] {
  const superiors: number[] = [];
  scene.officers.forEach((_, other) => {
    if (other !== officer && isAbove(scene, other, officer)) superiors.push(other);
  });
  return superiors;
}

function isAbove(scene: Scene, superior: number, officer: number): boolean {
  const own = scene.posts.filter((post) => post.officer === officer);
  const places = [scene.officers[officer]!, ...own.map(({ unit }) => unit)];
  for (const post of scene.posts) {
    if (post.officer !== superior) continue;
    for (const place of places) {
      if (!lineOf(scene, place).includes(post.unit)) continue;
      let outranked = true;
      for (const held of own) {
        const isHigher = held.unit !== post.unit && lineOf(scene, post.unit).includes(held.unit);
        const isEqual = held.unit === post.unit && (held.post !== 'deputy' || post.post === 'deputy');
        if (isHigher || isEqual) outranked = false;
      }
      if (outranked) return true;
    }
  }
  return false;
}

/** R21: takes part, or decided an earlier stage. */
export function isExcluded({ requester, beneficiary, decidedBefore }: Scene, officer: number): boolean {
  return officer === requester || officer === beneficiary || decidedBefore.includes(officer);
}

/** At stages of heads also: is a subordinate of one who takes part. */
export function isBarred(scene: Scene, officer: number): boolean {
  const above = superiorsOf(scene, officer);
  return isExcluded(scene, officer) || above.includes(scene.requester) || above.includes(scene.beneficiary);
}

/** The units of the line where somebody may decide a head's stage, the nearest first. */
export function unitsWithEligibleHead(scene: Scene): number[] {
  return lineOf(scene, scene.officers[scene.beneficiary]!).filter((unit) => {
    const head = headOf(scene, unit);
    return approves(scene, unit) && head !== null && !isBarred(scene, head);
  });
}

/** The units of the line whose admin officer may decide, the nearest first. */
export function unitsWithEligibleAdmin(scene: Scene): number[] {
  return lineOf(scene, scene.officers[scene.beneficiary]!).filter((unit) => {
    const admin = scene.admins.find((a) => a.kind === 'unit_admin' && a.unit === unit);
    return hasAdmin(scene, unit) && admin?.mayAssign === true && !isExcluded(scene, admin.officer);
  });
}

export function eligibleSystemAdmins(scene: Scene): number[] {
  const all = scene.admins.filter((a) => a.kind === 'system_admin' && a.mayAssign && !isExcluded(scene, a.officer));
  return [...new Set(all.map(({ officer }) => officer))];
}

/** Head and stand-in of a unit, as far as they may decide. */
export function decidersOf(scene: Scene, unit: number): number[] {
  const head = headOf(scene, unit)!;
  const standIn = standInFor(scene, head);
  return standIn === null || isBarred(scene, standIn) ? [head] : [head, standIn];
}

/** To whom a head's task may be passed on: posts of approving units from the one asked upwards. */
export function mayBePassedTo(scene: Scene): number[] {
  if (scene.role !== 'head_of_unit') return [];
  const line = lineOf(scene, scene.officers[scene.beneficiary]!);
  const [asked = line.at(-1)!] = unitsWithEligibleHead(scene);
  const units = line.slice(line.indexOf(asked)).filter((unit) => approves(scene, unit));
  const holders = scene.posts.filter(({ unit }) => units.includes(unit)).map(({ officer }) => officer);
  return [...new Set(holders)].filter((officer) => !isBarred(scene, officer)).sort((a, b) => a - b);
}

/** Everybody who is asked by their office: at the nearest unit where somebody may decide, else the IT department for an admin's stage. */
export function naturalDeciders(scene: Scene): { unit: number; officers: number[] } {
  const root = 0;
  const system = eligibleSystemAdmins(scene);
  const itDepartment = { unit: system.length > 0 ? 1 : root, officers: system };
  if (scene.role === 'it_department') return itDepartment;
  const [unit] = scene.role === 'head_of_unit' ? unitsWithEligibleHead(scene) : unitsWithEligibleAdmin(scene);
  if (unit === undefined) return scene.role === 'head_of_unit' ? { unit: root, officers: [] } : itDepartment;
  if (scene.role === 'head_of_unit') return { unit, officers: decidersOf(scene, unit) };
  return { unit, officers: [scene.admins.find((a) => a.kind === 'unit_admin' && a.unit === unit)!.officer] };
}

/** Whom an overdue stage asks besides: the next head above whom nobody has asked yet, or the system admins. */
export function escalationDeciders(scene: Scene, asked: readonly number[]): number[] {
  if (!scene.escalated) return [];
  if (scene.escalatesTo === 'it_department') return eligibleSystemAdmins(scene);
  const line = lineOf(scene, scene.officers[scene.beneficiary]!);
  const { unit } = naturalDeciders(scene);
  // Where the IT department was asked, beside the line, the root stands above.
  const above = line.includes(unit) ? line.slice(line.indexOf(unit) + 1) : [0];
  const next = unitsWithEligibleHead(scene).find((one) => above.includes(one) && !asked.includes(headOf(scene, one)!));
  return next === undefined ? [] : decidersOf(scene, next);
}

/** Everybody who may decide the task of a scene now. */
export function whoMayDecide(scene: Scene): number[] {
  const { officers } = naturalDeciders(scene);
  const holders = scene.passedOnTo
    .map(({ officer }) => officer)
    .filter((officer) => mayBePassedTo(scene).includes(officer));
  const natural = [...officers, ...escalationDeciders(scene, [...officers, ...holders])];
  const left = natural.filter((officer) => !scene.passedOnBy.includes(officer));
  const all = left.length + holders.length > 0 ? [...left, ...holders] : natural;
  return [...new Set(all)].sort((a, b) => a - b);
}
