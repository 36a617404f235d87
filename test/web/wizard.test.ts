import { readReturnPath } from '../../web/signIn/returnPath.ts';
import { draftKey, dropDraft, readDraft, saveDraft, type DraftStore } from '../../web/wizard/draft.ts';
import { renewalOf } from '../../web/wizard/renewal.ts';
import { firstOpenStep, freshValues, missingIn, toGrantForm, type WizardValues } from '../../web/wizard/values.ts';
import { lieu, tccb, units, user } from './fixtures/people.ts';
import { grants } from './fixtures/records.ts';

const fresh = freshValues('2024-10-15', lieu, [user]);
const filled: WizardValues = {
  ...fresh,
  workGroup: 'officers',
  permissions: ['records.read'],
  unit: { id: tccb.id, name: tccb.name, subordinates: 0 },
  reason: '  Rà soát hồ sơ quý IV ',
};

function store(): DraftStore & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('the wizard', () => {
  test('takes the only account without asking, and asks where there are several', () => {
    expect(fresh.account).toEqual(user);
    expect(freshValues('2024-10-15', lieu, [user, { ...user, id: 'x' }]).account).toBeNull();
  });

  test('opens at the first step with something missing', () => {
    expect(firstOpenStep({ ...fresh, account: null })).toBe('who');
    expect(firstOpenStep(fresh)).toBe('what');
    expect(firstOpenStep({ ...filled, reason: 'ok' })).toBe('why');
    expect(firstOpenStep(filled)).toBe('check');
    expect(missingIn('howLong', { ...filled, to: '2024-10-14' })).toEqual(['to']);
  });

  test('sends whole days of Vietnamese time, and nothing while something is missing', () => {
    expect(toGrantForm(filled)).toEqual({
      accountId: user.id,
      officerId: lieu.id,
      permissions: ['records.read'],
      workGroup: 'officers',
      unitId: tccb.id,
      withSubordinates: false,
      from: '2024-10-14T17:00:00.000Z',
      to: '2025-04-15T16:59:59.000Z',
      reason: 'Rà soát hồ sơ quý IV',
    });
    expect(toGrantForm({ ...filled, reason: '' })).toBeNull();
    expect(toGrantForm({ ...filled, reason: '' }, 'chưa nhập')?.reason).toBe('chưa nhập');
    expect(toGrantForm({ ...filled, permissions: [] }, 'chưa nhập')).toBeNull();
  });

  test('renews the same grant from the day it ends', () => {
    const grant = grants[1];
    if (!grant) throw new Error('no such fixture');
    const { from, to, renewsGrantId, permissions, unit } = renewalOf(grant, units);
    expect({ from, to, renewsGrantId, permissions }).toEqual({
      from: '2024-11-02',
      to: '2025-05-02',
      renewsGrantId: grant.id,
      permissions: [grant.permission],
    });
    expect(unit).toEqual({ id: tccb.id, name: tccb.name, subordinates: 0 });
  });
});

describe('a draft', () => {
  const at = new Date('2024-10-15T02:41:00Z');
  const key = draftKey(lieu.id);

  test('comes back as it was left, and only to its writer', () => {
    const device = store();
    expect(saveDraft(device, key, filled, at)).toBe(true);
    expect(readDraft(device, key)).toEqual({ values: filled, savedAt: at.toISOString() });
    expect(readDraft(device, draftKey('another'))).toBeNull();
    dropDraft(device, key);
    expect(readDraft(device, key)).toBeNull();
  });

  test('of another version, or broken, is left unread', () => {
    const device = store();
    for (const text of [
      '{',
      '7',
      '{"form":0,"values":{},"savedAt":""}',
      '{"form":1,"values":{"reason":1},"savedAt":""}',
    ]) {
      device.kept.set(key, text);
      expect(readDraft(device, key)).toBeNull();
    }
  });

  test('that the device cannot keep is said so', () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(saveDraft(full, key, filled, at)).toBe(false);
  });
});

test('after sign-in one goes on only within this app', () => {
  expect(readReturnPath('/tasks/1?x=2')).toBe('/tasks/1?x=2');
  for (const path of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/sign-in',
    '/',
    '',
    undefined,
    '/\t/evil',
  ]) {
    expect(readReturnPath(path)).toBeUndefined();
  }
});
