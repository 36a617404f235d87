import fc from 'fast-check';
import { planStages, type PlanQuestion } from '../../domain/plan.ts';
import { taskCandidates } from '../../domain/taskCandidates.ts';
import { customs2018 } from './customs2018.ts';
import { questionOf } from './people/factsOf.ts';
import { scenes, type Scene } from './people/scene.ts';

const pack = customs2018();

/** A plan of a scene's people, and who decides each stage where at every stage the `turn`-th of those who may does. */
function decidersOf(scene: Scene, plan: Pick<PlanQuestion, 'kind' | 'condition' | 'parties'>, turn: number): string[] {
  const { facts, excluded, at } = questionOf({ ...scene, decidedBefore: [] });
  const [requesterId, beneficiaryId] = excluded.takingPart as [string, string];
  const stages = planStages(pack, { ...plan, requesterId, beneficiaryId, facts, at });
  const decidedBefore: string[] = [];
  for (const { terms } of stages) {
    const task = { role: terms.role, permission: terms.permission, escalated: false, escalatesTo: terms.escalation.to, passedOnBy: [], passedOnTo: [] }; // prettier-ignore
    const question = { task, facts, at, ...(plan.parties && { parties: plan.parties }) };
    const { approvers } = taskCandidates(pack, { ...question, excluded: { takingPart: [requesterId, beneficiaryId], decidedBefore } }); // prettier-ignore
    if (approvers.length === 0) return decidedBefore; // nobody left: it goes no further
    decidedBefore.push(approvers[turn % approvers.length]!.officerId);
  }
  return decidedBefore;
}

test('R5, R21: a system admin account takes three humans, none of whom asks or gains, whoever keeps how many accounts and stands in for whom', () => {
  const met = { done: 0, stuck: 0, severalAccounts: 0 };
  fc.assert(
    fc.property(scenes, fc.nat(5), (scene, turn) => {
      const { takingPart } = questionOf(scene).excluded;
      const deciders = decidersOf(scene, { kind: 'account.issue', condition: 'system_admin_account' }, turn);
      expect(new Set(deciders).size).toBe(deciders.length);
      expect(deciders.some((decider) => takingPart.includes(decider))).toBe(false);
      met[deciders.length === 3 ? 'done' : 'stuck'] += 1;
      const keepers = scene.admins.filter(({ kind }) => kind === 'system_admin').map(({ officer }) => officer);
      if (new Set(keepers).size < keepers.length) met.severalAccounts += 1;
    }),
    { numRuns: 3000 },
  );
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(20);
});

test('R7, R21: whoever asks for a handover decides none of it, and the others each decide once', () => {
  const met: Record<number, number> = {};
  fc.assert(
    fc.property(scenes, fc.nat(5), fc.nat(9), fc.boolean(), (scene, turn, giver, hasLeft) => {
      const [requesterId, takerId] = questionOf(scene).excluded.takingPart as [string, string];
      const giverId = hasLeft ? null : `officer ${giver % scene.officers.length}`;
      fc.pre(giverId !== takerId);
      const plan = { kind: 'account.handover', condition: 'always', parties: { giverId, takerId } } as const;
      const deciders = decidersOf(scene, plan, turn);
      expect(deciders).not.toContain(requesterId);
      expect(new Set(deciders).size).toBe(deciders.length);
      if (deciders.length >= 2) {
        // Everybody whose account it is, or will be, has asked or agreed.
        const agreed = [requesterId, ...deciders];
        expect(agreed).toEqual(expect.arrayContaining([takerId, ...(giverId === null ? [] : [giverId])]));
      }
      met[deciders.length] = (met[deciders.length] ?? 0) + 1;
    }),
    { numRuns: 3000 },
  );
  expect(met[2]).toBeGreaterThan(20);
  expect(met[3]).toBeGreaterThan(20);
});
