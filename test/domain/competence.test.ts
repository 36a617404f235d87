import fc from 'fast-check';
import { competentRevoker, nearestAdmin, nearestHead } from '../../domain/competence.ts';
import { isSubordinate } from '../../domain/seniority.ts';
import { customs2018 } from './customs2018.ts';
import { accountId, factsOf, officerId } from './people/factsOf.ts';
import * as oracle from './people/oracle.ts';
import { AT, scenes, type Scene } from './people/scene.ts';

const pack = customs2018();
/** Somebody of the scene, in the portal or claiming an admin account, wants to end a grant of the beneficiary's. */
const acts = scenes.chain((scene) =>
  fc.record({
    scene: fc.constant(scene),
    officer: fc.nat(scene.officers.length - 1),
    admin: fc.option(fc.nat(Math.max(0, scene.admins.length - 1))),
  }),
);

/** R1, R3, R4, R5: heads of approving units up the holder's line and who stands in for them, or an admin officer through the account. */
function isCompetent(scene: Scene, officer: number, admin: number | null): boolean {
  const line = oracle.lineOf(scene, scene.officers[scene.beneficiary]!);
  for (const unit of line) {
    const head = oracle.approves(scene, unit) ? oracle.headOf(scene, unit) : null;
    const leads = head !== null && (head === officer || oracle.standInFor(scene, head) === officer);
    if (leads && !oracle.superiorsOf(scene, officer).includes(scene.beneficiary)) return true;
  }
  const account = admin === null ? undefined : scene.admins[admin];
  if (!account?.mayAssign || account.officer !== officer) return false;
  return account.kind === 'system_admin' || line.includes(account.unit);
}

test('R1, R3–R5: exactly the heads and admin officers up the holder’s line end a grant at once, and no subordinate of the holder as a head', () => {
  const met = { competent: 0, not: 0, 'leads, but serves under the holder': 0 };
  fc.assert(
    fc.property(acts, ({ scene, officer, admin }) => {
      const acting = {
        officerId: officerId(officer),
        accountId: admin === null ? null : accountId(admin),
        holderId: officerId(scene.beneficiary),
      };
      const expected = isCompetent(scene, officer, admin);
      expect(competentRevoker(pack, factsOf(scene), acting, AT)).toBe(expected);
      met[expected ? 'competent' : 'not'] += 1;
      const standsIn = scene.absences.some(
        ({ officer: away, deputy }) => away === scene.beneficiary && deputy === officer,
      );
      if (standsIn && !expected && oracle.superiorsOf(scene, officer).includes(scene.beneficiary)) {
        met['leads, but serves under the holder'] += 1;
      }
    }),
    { numRuns: 6000 },
  );
  for (const times of Object.values(met)) expect(times).toBeGreaterThan(10);
});

test('the head and the admin officer who are told are those of the nearest unit that has such an office', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const line = oracle.lineOf(scene, scene.officers[scene.beneficiary]!);
      const led = line.find((unit) => oracle.approves(scene, unit))!;
      const head = oracle.headOf(scene, led);
      expect(nearestHead(pack, factsOf(scene))).toBe(head === null ? null : officerId(head));
      const department = line.find((unit) => oracle.hasAdmin(scene, unit));
      const admin = scene.admins.find(({ kind, unit }) => kind === 'unit_admin' && unit === department);
      expect(nearestAdmin(pack, factsOf(scene))).toBe(admin ? officerId(admin.officer) : null);
    }),
    { numRuns: 1000 },
  );
});

test('nobody is their own superior, and no two are each other’s on one line', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const facts = factsOf(scene);
      const onTheLine = facts.posts.map((post) => post.officerId);
      for (const one of onTheLine) {
        expect(isSubordinate(facts, one, one)).toBe(false);
        for (const other of onTheLine) {
          const both = isSubordinate(facts, one, other) && isSubordinate(facts, other, one);
          const line = oracle.lineOf(scene, scene.officers[scene.beneficiary]!);
          const serveOnTheLine = scene.posts.every(({ unit }) => line.includes(unit));
          if (serveOnTheLine) expect(both).toBe(false);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
