import fc from 'fast-check';
import { findApprovers, findSuperior, type Approver } from '../../domain/approvers.ts';
import { planStages } from '../../domain/plan.ts';
import { possibleReassignees, taskCandidates } from '../../domain/taskCandidates.ts';
import { customs2018 } from './customs2018.ts';
import { indexOf, questionOf, unitId } from './people/factsOf.ts';
import * as oracle from './people/oracle.ts';
import { scenes, type Scene } from './people/scene.ts';

const pack = customs2018();
const RUNS = { numRuns: 3000 };
const officersOf = (approvers: readonly Approver[]) =>
  approvers.map(({ officerId }) => indexOf(officerId)).sort((a, b) => a - b);

/** Counts what a property met, so that it cannot hold for want of cases. */
function counting<K extends string>(...keys: K[]) {
  const met = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  const meet = (key: K, happened: boolean) => (met[key] += happened ? 1 : 0);
  const enough = () => expect(Object.entries<number>(met).filter(([, times]) => times < 20)).toEqual([]);
  return { meet, enough };
}

test('R21: nobody who takes part, decided before, or serves under one who takes part, may decide on any path', () => {
  const { meet, enough } = counting(
    'head',
    'absence',
    'escalation',
    'reassigned',
    'admin_officer',
    'it_department',
    'barred',
  );
  fc.assert(
    fc.property(scenes, (scene) => {
      const question = questionOf(scene);
      const asked = [
        ...taskCandidates(pack, question).approvers,
        ...findApprovers(pack, { ...question, role: scene.role }).approvers,
      ];
      for (const approver of asked) {
        const officer = indexOf(approver.officerId);
        meet(approver.via as 'head', true);
        expect(oracle.isExcluded(scene, officer)).toBe(false);
        // Admin officers act by their office for their own superiors, too (R4); heads, and who stands in or takes over, do not.
        if (approver.accountId === null) expect(oracle.isBarred(scene, officer)).toBe(false);
      }
      for (const officer of officersOf(possibleReassignees(pack, question)))
        expect(oracle.isBarred(scene, officer)).toBe(false);
      meet(
        'barred',
        scene.posts.some(({ officer }) => oracle.isBarred(scene, officer) && !oracle.isExcluded(scene, officer)),
      );
    }),
    RUNS,
  );
  enough();
});

test('exactly those may decide whom the rules name, on every path', () => {
  const { meet, enough } = counting('nobody', 'several', 'passed on', 'given back');
  fc.assert(
    fc.property(scenes, (scene) => {
      const expected = oracle.whoMayDecide(scene);
      const question = questionOf(scene);
      expect(officersOf(taskCandidates(pack, question).approvers)).toEqual(expected);
      expect(officersOf(possibleReassignees(pack, question))).toEqual(oracle.mayBePassedTo(scene));
      meet('nobody', expected.length === 0);
      meet('several', expected.length > 1);
      meet(
        'passed on',
        scene.passedOnTo.some(({ officer }) => expected.includes(officer)),
      );
      meet(
        'given back',
        scene.passedOnBy.some((officer) => expected.includes(officer)),
      );
    }),
    RUNS,
  );
  enough();
});

test('the nearest unit with somebody eligible is asked, and a reason is told exactly where it is not the nearest of all', () => {
  const { meet, enough } = counting('nearest', 'passed up', 'nobody');
  fc.assert(
    fc.property(scenes, (scene) => {
      const question = questionOf(scene);
      const { unitId: asked, approvers, why } = findApprovers(pack, { ...question, role: 'head_of_unit' });
      const line = oracle
        .lineOf(scene, scene.officers[scene.beneficiary]!)
        .filter((unit) => oracle.approves(scene, unit));
      const [nearest] = oracle.unitsWithEligibleHead(scene);
      meet('nobody', nearest === undefined);
      if (nearest === undefined) return expect(approvers).toEqual([]);
      expect(asked).toBe(unitId(nearest));
      const first = oracle.headOf(scene, line[0]!);
      expect(why).toBe(nearest === line[0] ? null : first === null ? 'no_head' : 'head_takes_part');
      meet(nearest === line[0] ? 'nearest' : 'passed up', true);
    }),
    RUNS,
  );
  enough();
});

/** Whether anybody up the line could decide the stage by their office. */
function somebodyEligible(scene: Scene): boolean {
  if (scene.role === 'head_of_unit') return oracle.unitsWithEligibleHead(scene).length > 0;
  const system = oracle.eligibleSystemAdmins(scene).length > 0;
  return system || (scene.role === 'admin_officer' && oracle.unitsWithEligibleAdmin(scene).length > 0);
}

test('a task is never left with nobody while somebody eligible exists up the line', () => {
  const { meet, enough } = counting('somebody', 'nobody');
  fc.assert(
    fc.property(scenes, (scene) => {
      const isAsked = taskCandidates(pack, questionOf(scene)).approvers.length > 0;
      if (somebodyEligible(scene)) expect(isAsked).toBe(true);
      else if (!scene.escalated && scene.passedOnTo.length === 0) expect(isAsked).toBe(false);
      meet(isAsked ? 'somebody' : 'nobody', true);
    }),
    RUNS,
  );
  enough();
});

test('an overdue stage asks somebody new wherever a head above has not been asked', () => {
  const { meet, enough } = counting('somebody new', 'nobody above');
  fc.assert(
    fc.property(scenes, (drawn) => {
      const scene: Scene = {
        ...drawn,
        role: 'head_of_unit',
        escalatesTo: 'superior_head',
        escalated: false,
        passedOnBy: [],
        passedOnTo: [],
      };
      const before = officersOf(taskCandidates(pack, questionOf(scene)).approvers);
      const after = officersOf(taskCandidates(pack, questionOf({ ...scene, escalated: true })).approvers);
      const unasked = oracle.unitsWithEligibleHead(scene).some((unit) => !before.includes(oracle.headOf(scene, unit)!));
      expect(after.length > before.length).toBe(unasked);
      expect(after).toEqual(expect.arrayContaining(before));
      meet(unasked ? 'somebody new' : 'nobody above', true);
    }),
    RUNS,
  );
  enough();
});

test('each who is asked holds the title under which they are asked', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const question = questionOf(scene);
      for (const { officerId, via, insteadOf, accountId } of taskCandidates(pack, question).approvers) {
        const officer = indexOf(officerId);
        const posts = scene.posts.filter((post) => post.officer === officer).map(({ post }) => post as string);
        if (via === 'head' || via === 'acting_head') expect(posts).toContain(via);
        if (via === 'escalation' && accountId === null) expect(posts.some((post) => post !== 'deputy')).toBe(true);
        if (via === 'absence') expect(oracle.standInFor(scene, indexOf(insteadOf!))).toBe(officer);
        if (via === 'reassigned') expect(scene.passedOnTo).toContainEqual({ officer, from: indexOf(insteadOf!) });
        const kind = { admin_officer: 'unit_admin', it_department: 'system_admin' }[via as string];
        if (kind) expect(scene.admins[indexOf(accountId!)]).toMatchObject({ kind, officer, mayAssign: true });
      }
    }),
    RUNS,
  );
});

test('the superior of a unit is never in the unit itself, nor below it', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const { facts, excluded, at } = questionOf(scene);
      const line = oracle.lineOf(scene, scene.officers[scene.beneficiary]!);
      for (const unit of line) {
        const { approvers, unitId: asked } = findSuperior(pack, { facts, excluded, at }, unitId(unit));
        const above = line.slice(line.indexOf(unit) + 1);
        const [next] = oracle.unitsWithEligibleHead(scene).filter((one) => above.includes(one));
        expect(officersOf(approvers)).toEqual(
          next === undefined ? [] : oracle.decidersOf(scene, next).sort((a, b) => a - b),
        );
        if (next !== undefined) expect(asked).toBe(unitId(next));
      }
    }),
    { numRuns: 1000 },
  );
});

test('a plan has one human decide at most one stage, and passes each stage to the nearest who may', () => {
  const { meet, enough } = counting('one human, two offices', 'passed up');
  fc.assert(
    fc.property(scenes, (drawn) => {
      const scene = { ...drawn, decidedBefore: [] };
      const { facts, excluded, at } = questionOf(scene);
      const [requesterId, beneficiaryId] = excluded.takingPart as [string, string];
      const stages = planStages(pack, {
        kind: 'permission.grant', condition: 'within_department', requesterId, beneficiaryId, facts, at,
      }); // prettier-ignore
      expect(stages.map(({ terms }) => terms.role)).toEqual(['head_of_unit', 'admin_officer']);
      const [head, admin] = stages.map(({ approvers }) => officersOf(approvers));
      expect(head).toEqual(oracle.naturalDeciders({ ...scene, role: 'head_of_unit' }).officers.sort((a, b) => a - b));
      const decidedBefore = head!.length === 1 ? head! : [];
      expect(admin).toEqual(
        oracle.naturalDeciders({ ...scene, decidedBefore, role: 'admin_officer' }).officers.sort((a, b) => a - b),
      );
      meet(
        'one human, two offices',
        scene.admins.some(({ officer }) => decidedBefore.includes(officer)),
      );
      meet(
        'passed up',
        stages.some(({ why }) => why !== null),
      );
    }),
    RUNS,
  );
  enough();
});
