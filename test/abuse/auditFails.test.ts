import { readdirSync } from 'node:fs';
import { useHouse } from '../support/house.ts';
import { actsOfOperators } from './auditFails/actsOfOperators.ts';
import { actsOnAccounts } from './auditFails/actsOnAccounts.ts';
import { actsOnPeople } from './auditFails/actsOnPeople.ts';
import { actsOnRequests } from './auditFails/actsOnRequests.ts';
import { snapshot } from './auditFails/snapshot.ts';

const START = new Date('2024-10-15T02:00:00Z');
const house = useHouse(START);
const acts = { ...actsOnRequests, ...actsOnAccounts, ...actsOnPeople, ...actsOfOperators };
const LOGINS = 'qlcb_api, qlcb_worker, qlcb_owner';

/** Parts of other operations, those that only read, and the one that is not recorded: a session's being in use. */
const PARTS = [
  'applyGrant',
  'askAnew',
  'askCandidates',
  'beginAccount',
  'beginGrant',
  'chat', // its own: chatAuditFails.test.ts
  'correction', // reviewAuditFails.test.ts
  'decisionLine',
  'endAccountGrants',
  'endGrant',
  'endRequest',
  'endRequestsOf',
  'freezeAccount',
  'handOverAccount',
  'issueAccount',
  'kinds',
  'passwordCase', // its own: caseAuditFails.test.ts
  'passwordHash',
  'placeDossier',
  'relieveOfficer',
  'requestKinds',
  'requestNow',
  'sectionKeys',
  'shutAccount',
  'taskQuestion',
  'withdrawAccount',
  'review', // reviewAuditFails.test.ts
];
const READING = ['previewRequest'];
const UNRECORDED = ['touchSession'];

async function events(): Promise<number> {
  const { n } = (await house.database.admin('audit_event').count({ n: '*' }).first()) as { n: string };
  return Number(n);
}

test('every operation that writes is tried', () => {
  const files = readdirSync(new URL('../../operations/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  const tried = Object.keys(acts).map((name) => name.split(':')[0]!);
  expect([...new Set([...tried, ...PARTS, ...READING, ...UNRECORDED])].sort()).toEqual(files.sort());
});

test.each(Object.keys(acts))('abuse 22: where the audit event cannot be written, %s does nothing', async (name) => {
  const { admin } = house.database;
  house.clock.at = START;
  const act = await acts[name]!(house);
  const before = await snapshot(admin);
  await admin.raw(`revoke insert on audit_event from ${LOGINS}`);
  try {
    await expect(act()).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining('audit_event') as string,
    });
    expect(await snapshot(admin)).toEqual(before);
  } finally {
    await admin.raw(`grant insert on audit_event to ${LOGINS}`);
  }
  // With the event it does its work: nothing else stood in its way.
  const recorded = await events();
  await act();
  expect(await events()).toBeGreaterThan(recorded);
});
