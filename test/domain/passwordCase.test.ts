import fc from 'fast-check';
import { readRules } from '../../cli/rules.ts';
import { caseClocks } from '../../domain/caseClocks.ts';
import { dutiesOf, whoseDuty, type DutyFacts } from '../../domain/caseDuties.ts';
import { passwordCaseRule } from '../../domain/caseRule.ts';
import { caseSeverities, caseStates, graver, type CaseSeverity, type CaseState } from '../../domain/passwordCase.ts';
import { checkedReport } from '../../domain/passwordReport.ts';
import { sealedFiles } from '../../domain/sealedFiles.ts';

const { pack } = readRules('rule-packs/customs-2018.yaml');
const at = new Date('2024-10-15T02:00:00Z');
const facts = (change: Partial<DutyFacts> = {}): DutyFacts => ({
  state: 'reported',
  severity: 'compromised',
  stated: false,
  written: false,
  registered: false,
  unmarkedByHead: 0,
  unmarkedByIt: 0,
  ...change,
});

describe('R14: what a case waits for', () => {
  test('the note and the letter side by side, the registration once there is a letter', () => {
    expect(dutiesOf(facts())).toEqual(['note', 'letter']);
    expect(dutiesOf(facts({ written: true }))).toEqual(['note', 'registration']);
    expect(dutiesOf(facts({ stated: true }))).toEqual(['letter']);
    expect(dutiesOf(facts({ stated: true, written: true }))).toEqual(['registration']);
  });

  test('the reissue until it is confirmed; then for nothing but its holder', () => {
    expect(dutiesOf(facts({ state: 'ready' }))).toEqual(['reissue']);
    expect(dutiesOf(facts({ state: 'prepared' }))).toEqual(['reissue']);
    expect(dutiesOf(facts({ state: 'confirmed' }))).toEqual([]);
  });

  test('the review of a theft by those who have not marked all, and never of a loss', () => {
    const unmarked = { state: 'reissued', unmarkedByHead: 2, unmarkedByIt: 1 } as const;
    expect(dutiesOf(facts(unmarked))).toEqual(['review_head', 'review_it']);
    expect(dutiesOf(facts({ ...unmarked, unmarkedByHead: 0 }))).toEqual(['review_it']);
    expect(dutiesOf(facts({ ...unmarked, severity: 'lost' }))).toEqual([]);
  });

  test('in no state for something of which the pack says no deadline, and each duty is somebody’s', () => {
    const anyFacts = fc.record({
      state: fc.constantFrom(...caseStates),
      severity: fc.constantFrom(...caseSeverities),
      stated: fc.boolean(),
      written: fc.boolean(),
      registered: fc.boolean(),
      unmarkedByHead: fc.nat(2),
      unmarkedByIt: fc.nat(2),
    });
    fc.assert(
      fc.property(anyFacts, (any) => {
        const duties = dutiesOf(any);
        expect(new Set(duties).size).toBe(duties.length);
        for (const duty of duties)
          expect([Boolean(pack.passwordCase.duties[duty]), ['head', 'it'].includes(whoseDuty(duty))]).toEqual([
            true,
            true,
          ]);
      }),
    );
  });
});

test('R14: reports in any order end at the gravest of them, and never lower a case', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...caseSeverities), { minLength: 1 }), (reports) => {
      const raised = reports.reduce(graver);
      expect(raised).toBe([...caseSeverities].reverse().find((severity) => reports.includes(severity)));
    }),
  );
});

test('a loss has no last certain moment, a theft needs one that is not to come', () => {
  expect(checkedReport({ severity: 'lost', lastCertainAt: at }, at)).toEqual({ severity: 'lost', lastCertainAt: null });
  expect(() => checkedReport({ severity: 'suspected', lastCertainAt: null }, at)).toThrow('not_eligible');
  expect(() => checkedReport({ severity: 'suspected', lastCertainAt: new Date(at.getTime() + 1) }, at)).toThrow('not_eligible');
}); // prettier-ignore

test('the clock of an incident runs 24 hours from the report of a theft, that of a breach 72 from the first foreign action', () => {
  const incidentAt = new Date('2024-10-16T02:00:00Z');
  const [incident, breach] = caseClocks(pack, { severity: 'suspected', state: 'reported', reportedAt: at, incidentAt });
  expect(incident).toMatchObject({ running: true, dueAt: new Date('2024-10-16T02:00:00Z') });
  expect(breach).toMatchObject({ running: true, dueAt: new Date('2024-10-19T02:00:00Z') });
  const running = (severity: CaseSeverity, state: CaseState) =>
    caseClocks(pack, { severity, state, reportedAt: at, incidentAt: null }).map((clock) => clock.running);
  expect(running('lost', 'reported')).toEqual([false, false]);
  expect(running('compromised', 'false_report')).toEqual([false, false]);
}); // prettier-ignore

test('a pack whose reminder lies outside of its deadline is refused', () => {
  const note = { deadlineMinutes: 60, reminders: [60], escalationMinutes: 60 };
  const changed = { ...pack.passwordCase, duties: { ...pack.passwordCase.duties, note } };
  expect(passwordCaseRule.safeParse(changed).success).toBe(false);
  expect(passwordCaseRule.safeParse(pack.passwordCase).success).toBe(true);
});

test('R13: a sealed scan opens for its case under its key alone, and not once a bit was changed', () => {
  const [seals, others] = [sealedFiles(Buffer.alloc(32, 1)), sealedFiles(Buffer.alloc(32, 2))];
  const sealed = seals.seal('case-1', Buffer.from('%PDF-'));
  expect(seals.open('case-1', sealed).toString()).toBe('%PDF-');
  expect(() => seals.open('case-2', sealed)).toThrow();
  expect(() => others.open('case-1', sealed)).toThrow();
  const changed = Buffer.from(sealed);
  changed[changed.length - 1]! ^= 1;
  expect(() => seals.open('case-1', changed)).toThrow();
});
