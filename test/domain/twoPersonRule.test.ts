import fc from 'fast-check';
import { canDecide } from '../../domain/authority.ts';
import type { RequestKind } from '../../domain/requestReach.ts';
import { stagesFor } from '../../domain/requestReach.ts';
import type { StageCondition, StageRule } from '../../domain/stageRule.ts';
import type { TaskQuestion } from '../../domain/taskCandidates.ts';
import { customs2018 } from './customs2018.ts';
import { accountId, officerId, questionOf } from './people/factsOf.ts';
import * as oracle from './people/oracle.ts';
import { AT, scenes, type Scene } from './people/scene.ts';

const pack = customs2018();
const ways: [RequestKind, StageCondition][] = [
  ['permission.grant', 'within_department'],
  ['permission.grant', 'system_wide'],
  ['permission.revoke', 'always'],
  ['account.issue', 'always'],
  ['account.issue', 'system_admin_account'],
  ['account.withdraw', 'always'],
  ['account.handover', 'always'],
];

/** What happens while a stage is open: it falls overdue, is passed on, and people move: each takes the place of another. */
interface Turn {
  chosen: number;
  escalated: boolean;
  passesOn: boolean;
  moved: number;
}
const turns = fc.array(
  fc.record({ chosen: fc.nat(9), escalated: fc.boolean(), passesOn: fc.boolean(), moved: fc.nat(3) }),
  { minLength: 3, maxLength: 3 },
);

function movedPeople(scene: Scene, by: number): Scene {
  const next = (officer: number) => (officer + by) % scene.officers.length;
  return {
    ...scene,
    posts: scene.posts.map((post) => ({ ...post, officer: next(post.officer) })),
    admins: scene.admins.map((admin) => ({ ...admin, officer: next(admin.officer) })),
    absences: scene.absences.map((a) => ({ ...a, officer: next(a.officer), deputy: next(a.deputy) })),
  };
}

/** One who may decide by the rules, and whether they may without an account. */
interface Possible {
  officer: number;
  free: boolean;
  accounts: number[];
}

/** Tries everybody, through nothing and through each account that there is. */
function possible(scene: Scene, question: TaskQuestion, { assurance }: StageRule): Possible[] {
  const tried = (officer: number, account: number | null) =>
    canDecide(pack, question, assurance, {
      officerId: officerId(officer), accountId: account === null ? null : accountId(account), signedInAt: AT, secondFactorAt: AT,
    }).allowed; // prettier-ignore
  return scene.officers
    .map((_, officer) => ({
      officer,
      free: tried(officer, null),
      accounts: scene.admins.map((_, account) => account).filter((account) => tried(officer, account)),
    }))
    .filter(({ free, accounts }) => free || accounts.length > 0);
}

/** What a naive reader of R5, R7 and R21 holds against one who may decide. */
function faultOf(scene: Scene, { kind, role, giver }: { kind: RequestKind; role: string; giver: number | null }, one: Possible): string | null {
  const { requester, beneficiary, decidedBefore, admins, escalated } = scene;
  const { officer, free, accounts } = one;
  const isParty = (role === 'giver' && officer === giver) || (role === 'taker' && officer === beneficiary);
  if (officer === requester) return 'the requester decides';
  if (officer === beneficiary && !(kind === 'account.handover' && role === 'taker')) return 'the beneficiary decides';
  if (decidedBefore.includes(officer)) return 'a human decides two stages';
  if (role === 'taker' && !isParty) return 'another takes over for the taker';
  if (role === 'giver' && giver !== null && !isParty && !escalated) return 'another gives for the giver';
  if (free && role === 'it_department') return 'the IT department decides without its account';
  if (free && !isParty && oracle.isBarred(scene, officer)) return 'a subordinate of a party decides';
  const isTheirs = (account: number) => admins[account]!.officer === officer && admins[account]!.mayAssign;
  if (!free && !accounts.every(isTheirs)) return 'somebody decides through an account of another';
  return null;
} // prettier-ignore

test('R21, R5, R7: of no kind of request does one human decide two stages, their own, or as a subordinate; whoever has several accounts, stands in, moves or is passed a task', () => {
  const met = { severalAccounts: 0, standsIn: 0, escalated: 0, passedOn: 0, moved: 0, twoStages: 0, threeStages: 0, refusedSubordinate: 0 }; // prettier-ignore
  fc.assert(
    fc.property(scenes, turns, fc.constantFrom(...ways), fc.option(fc.nat(9)), (drawn, happens, [kind, condition], given) => {
      const giver = given === null || given % drawn.officers.length === drawn.beneficiary ? null : given % drawn.officers.length;
      let scene: Scene = { ...drawn, decidedBefore: [] };
      const decided: number[] = [];
      for (const [i, terms] of stagesFor(pack, kind, condition).entries()) {
        const turn: Turn = happens[i]!;
        scene = { ...movedPeople(scene, turn.moved), escalated: turn.escalated, decidedBefore: [...decided] };
        const one = choose(scene, { kind, terms, giver, turn });
        if (one === null) break;
        if (turn.moved > 0 && i > 0) met.moved += 1;
        decided.push(one);
      }
      if (decided.length === 2) met.twoStages += 1;
      if (decided.length === 3) met.threeStages += 1;
    }), // prettier-ignore
    { numRuns: 1500 },
  );
  for (const [what, count] of Object.entries(met)) expect([what, count > 20]).toEqual([what, true]);

  /** Checks everybody who may decide a stage, and answers who does; null where nobody may. */
  function choose(
    scene: Scene,
    { kind, terms, giver, turn }: { kind: RequestKind; terms: StageRule; giver: number | null; turn: Turn },
  ): number | null {
    const asked = questionOf({ ...scene, passedOnBy: turn.passesOn ? scene.passedOnBy : [], passedOnTo: turn.passesOn ? scene.passedOnTo : [] }); // prettier-ignore
    const task = { ...asked.task, role: terms.role, permission: terms.permission, escalatesTo: terms.escalation.to };
    const parties = { giverId: giver === null ? null : officerId(giver), takerId: officerId(scene.beneficiary) };
    const question = { ...asked, task, ...(kind === 'account.handover' && { parties }) };
    const all = possible(scene, question, terms);
    for (const one of all) expect(faultOf(scene, { kind, role: terms.role, giver }, one)).toBeNull();
    if (all.some(({ officer }) => scene.admins.filter((a) => a.officer === officer).length > 1)) met.severalAccounts += 1;
    if (all.some(({ officer }) => scene.absences.some(({ deputy }) => deputy === officer))) met.standsIn += 1;
    if (scene.escalated && all.length > 1) met.escalated += 1;
    if (turn.passesOn && all.some(({ officer }) => scene.passedOnTo.some((to) => to.officer === officer))) met.passedOn += 1;
    if (scene.officers.some((_, o) => !oracle.isExcluded(scene, o) && oracle.isBarred(scene, o) && oracle.headOf(scene, scene.officers[scene.beneficiary]!) === o)) met.refusedSubordinate += 1; // prettier-ignore
    return all.length === 0 ? null : all[turn.chosen % all.length]!.officer;
  } // prettier-ignore
}, 60_000);
