import fc from 'fast-check';
import { canDecide, type Authority, type Decider } from '../../domain/authority.ts';
import { assuranceLevels, type Assurance } from '../../domain/stageRule.ts';
import { taskCandidates } from '../../domain/taskCandidates.ts';
import { customs2018 } from './customs2018.ts';
import { accountId, indexOf, officerId, questionOf } from './people/factsOf.ts';
import * as oracle from './people/oracle.ts';
import { AT, scenes, type Scene } from './people/scene.ts';

const pack = customs2018();
const MINUTE = 60_000;
const refusal = (answer: Authority) => (answer.allowed ? null : answer.refusal);

/** Who tries to decide, through which account if any, signed in how long ago (minutes); somebody of the scene. */
const tries = scenes.chain((scene) =>
  fc.record({
    scene: fc.constant(scene),
    officer: fc.nat(scene.officers.length - 1),
    admin: fc.option(fc.nat(Math.max(0, scene.admins.length - 1))),
    signedInAgo: fc.constantFrom(null, 0, pack.session.freshMinutes, pack.session.freshMinutes + 1),
    codeAgo: fc.constantFrom(null, 0, pack.session.freshMinutes, pack.session.freshMinutes + 1),
    assurance: fc.constantFrom(...assuranceLevels),
  }),
);

const minutesAgo = (minutes: number | null) => (minutes === null ? null : new Date(AT.getTime() - minutes * MINUTE));

function deciderOf(
  officer: number,
  admin: number | null,
  signedInAgo: number | null,
  codeAgo: number | null = null,
): Decider {
  return {
    officerId: officerId(officer),
    accountId: admin === null ? null : accountId(admin),
    signedInAt: minutesAgo(signedInAgo),
    secondFactorAt: minutesAgo(codeAgo),
  };
}

/** The second formulation: everything that must hold, and what is missing first. */
function expectedRefusal(
  scene: Scene,
  decider: Decider,
  assurance: Assurance,
  { signedInAgo, codeAgo }: { signedInAgo: number | null; codeAgo: number | null },
): string | null {
  const officer = indexOf(decider.officerId);
  if (!oracle.whoMayDecide(scene).includes(officer)) return 'not_yours';
  const asked = taskCandidates(pack, questionOf(scene)).approvers.find((one) => one.officerId === decider.officerId)!;
  if (asked.accountId !== null && asked.accountId !== decider.accountId) return 'account_needed';
  const isFresh = (ago: number | null) => ago !== null && ago <= pack.session.freshMinutes;
  if (assurance === 'second-factor' && !isFresh(codeAgo)) return 'second_factor_needed';
  return assurance === 'link' || isFresh(signedInAgo) ? null : 'sign_in_again';
}

test('R4, R21: exactly who may decide now is let through, and every other hears what is missing', () => {
  const met: Record<string, number> = {};
  fc.assert(
    fc.property(tries, ({ scene, officer, admin, assurance, ...ago }) => {
      const decider = deciderOf(officer, admin, ago.signedInAgo, ago.codeAgo);
      const expected = expectedRefusal(scene, decider, assurance, ago);
      const answer = canDecide(pack, questionOf(scene), assurance, decider);
      expect(refusal(answer)?.code ?? null).toBe(expected);
      met[expected ?? 'allowed'] = (met[expected ?? 'allowed'] ?? 0) + 1;
    }),
    { numRuns: 5000 },
  );
  const ends = ['allowed', 'not_yours', 'account_needed', 'second_factor_needed', 'sign_in_again'];
  for (const end of ends) expect(met[end]).toBeGreaterThan(20);
});

test('R21: whoever takes part, decided before, or at a head’s stage serves under one who takes part, is refused with that reason', () => {
  const met: Record<string, number> = {};
  fc.assert(
    fc.property(tries, ({ scene, officer, admin, signedInAgo, assurance }) => {
      const answer = canDecide(pack, questionOf(scene), assurance, deciderOf(officer, admin, signedInAgo));
      const takesPart = [scene.requester, scene.beneficiary].includes(officer);
      const because = takesPart ? 'takes_part' : scene.decidedBefore.includes(officer) ? 'decided_before' : null;
      if (because !== null)
        expect(refusal(answer)).toMatchObject({ code: 'not_yours', data: { rule: 'R21', because } });
      if (
        because === null &&
        scene.role === 'head_of_unit' &&
        scene.escalatesTo === 'superior_head' &&
        oracle.isBarred(scene, officer)
      ) {
        expect(refusal(answer)).toMatchObject({ code: 'not_yours' });
      }
      if (because !== null) met[because] = (met[because] ?? 0) + 1;
    }),
    { numRuns: 3000 },
  );
  expect(met.takes_part).toBeGreaterThan(20);
  expect(met.decided_before).toBeGreaterThan(20);
});

test('a human with several accounts is asked through one of them, and no other account opens the stage', () => {
  let several = 0;
  fc.assert(
    fc.property(scenes, (scene) => {
      const question = questionOf(scene);
      for (const { officerId: id, accountId: through } of taskCandidates(pack, question).approvers) {
        if (through === null) continue;
        const own = scene.admins.flatMap(({ officer }, i) => (officerId(officer) === id ? [i] : []));
        several += own.length > 1 ? 1 : 0;
        for (const admin of [null, ...own]) {
          const answer = canDecide(pack, question, 'session', deciderOf(indexOf(id), admin, 0));
          expect(answer.allowed).toBe(admin !== null && accountId(admin) === through);
        }
      }
    }),
    { numRuns: 3000 },
  );
  expect(several).toBeGreaterThan(20);
});
