import { readdirSync, readFileSync } from 'node:fs';
import { missingInHandover, toHandoverInput, toWithdrawInput } from '../../web/accounts/ask/accountValues.ts';
import { missingInIssue, toIssueInput, type IssueValues } from '../../web/accounts/ask/issueValues.ts';
import { lifeWords } from '../../web/accounts/lifeWords.ts';
import { holdersOf, quotaState } from '../../web/accounts/placesOf.ts';
import { crumbOf } from '../../web/shell/crumbs.ts';
import { vi } from '../../web/texts/vi.ts';
import { offeredValues, offerSearch, readOffer } from '../../web/wizard/offer.ts';
import { accountDetail, quotas } from './fixtures/accounts.ts';
import { accounts, dieuAnh, dinhVu, haiPhong, lieu, portUser, tccb, units, yen } from './fixtures/people.ts';

const whole: IssueValues = {
  unit: { ...haiPhong, subordinates: 14 },
  accountKind: 'user',
  division: { ...tccb, subordinates: 0 },
  officer: lieu,
  position: ' Chuyên viên chính ',
  phone: '0225 3859 123',
  contact: 'Văn thư Cục',
  reason: 'Nhận phần việc hồ sơ',
};

describe('asking for an account', () => {
  test('wants unit and kind, then who is to use it down to the division, then why and where the answer goes', () => {
    const nothing = { ...whole, unit: null, accountKind: null, division: null, officer: null, position: '', phone: '', contact: '', reason: '' }; // prettier-ignore
    expect(missingInIssue('unit', nothing)).toEqual(['unit', 'accountKind']);
    expect(missingInIssue('custodian', nothing)).toEqual(['division', 'officer', 'position', 'phone']);
    expect(missingInIssue('why', nothing)).toEqual(['contact', 'reason']);
    expect(missingInIssue('check', nothing)).toHaveLength(8);
    expect(missingInIssue('check', whole)).toEqual([]);
  });

  test.each(['123', 'gọi nội bộ 12', '+84', ''])('takes %p for no phone number', (phone) => {
    expect(missingInIssue('custodian', { ...whole, phone })).toEqual(['phone']);
    expect(toIssueInput({ ...whole, phone })).toBeNull();
  });

  test('sends what R19 names, and previews before the free text is written, without any of it', () => {
    expect(toIssueInput(whole)).toEqual({
      kind: 'account.issue',
      form: {
        unitId: haiPhong.id,
        divisionId: tccb.id,
        officerId: lieu.id,
        position: 'Chuyên viên chính',
        phone: '0225 3859 123',
        accountKind: 'user',
        contact: 'Văn thư Cục',
        reason: 'Nhận phần việc hồ sơ',
      },
    });
    const early = toIssueInput({ ...whole, position: '', phone: '', contact: '', reason: 'bí mật' }, 'chưa nhập');
    expect(early?.form).toMatchObject({ position: 'chưa nhập', contact: 'chưa nhập', reason: 'chưa nhập' });
    expect(toIssueInput({ ...whole, officer: null }, 'chưa nhập')).toBeNull();
  });
});

describe('handing an account over and giving it back', () => {
  const account = { ...portUser, custodian: dieuAnh };
  test('want the account, the taker and why', () => {
    expect(missingInHandover('check', { account: null, taker: null, reason: ' a ' })).toEqual(['account', 'taker', 'reason']); // prettier-ignore
    expect(toHandoverInput({ account, taker: yen, reason: ' Đổi việc ' })).toEqual({
      kind: 'account.handover',
      form: { accountId: portUser.id, toOfficerId: yen.id, reason: 'Đổi việc' },
    });
    expect(toHandoverInput({ account, taker: null, reason: 'Đổi việc' })).toBeNull();
    expect(toWithdrawInput({ account, reason: '' })).toBeNull();
    expect(toWithdrawInput({ account, reason: '' }, 'chưa nhập')?.form).toEqual({ accountId: portUser.id, reason: 'chưa nhập' }); // prettier-ignore
  });
});

describe('the places of a quota', () => {
  test('are left, all taken, none at all, or more than a new rule pack allows', () => {
    const states = [
      [5, 4],
      [1, 1],
      [0, 0],
      [0, 1],
    ].map(([limit = 0, used = 0]) => quotaState({ limit, used }));
    expect(states).toEqual(['left', 'full', 'none', 'over']);
  });

  test('are held by accounts and by open requests', () => {
    expect(holdersOf(quotas[2]!)).toEqual(['HP-ND01', 'HP-ND05', 'HP-ND06', 'YC-2024-04821']);
  });
});

const root = new URL('../../operations/', import.meta.url);
const operations = (): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(new URL(path, root), 'utf8'));

describe('the life of an account', () => {
  const t = ((key: string, blanks: Record<string, unknown> = {}) => `${key}${Object.values(blanks).map((one) => ` ${String(one)}`).join('')}`) as Parameters<typeof lifeWords>[0]; // prettier-ignore
  const people = new Map(accountDetail.custodies.map(({ officer }) => [officer.id, officer.name]));

  test('names who gave and who took it, and what ended with that', () => {
    const handedOver = accountDetail.life.find(({ event }) => event === 'account.handed_over')!;
    expect(lifeWords(t, people, handedOver)).toEqual({
      known: 'account.handed_over',
      act: 'accounts.event.account.handed_over',
      more: [`accounts.lifeFrom ${yen.name}`, `accounts.lifeTo ${dieuAnh.name}`, 'accounts.sessionsEnded 1'],
    });
  });

  test('tells an event that the app does not know by its code, and never an id', () => {
    const strange = lifeWords(t, people, { event: 'account.made_up', detail: { to: 'an-unknown-id', note: null } });
    expect(strange).toEqual({ known: null, act: 'timeline.other account.made_up', more: [] });
  });

  test('has words for every event that is recorded of accounts', () => {
    const recorded = operations().flatMap((text) => [...text.matchAll(/event: '((?:account|custody)\.[a-z_]+)'/g)]);
    const events = [...recorded.map(([, event]) => event!), ...accountDetail.life.map(({ event }) => event)];
    expect(events.length).toBeGreaterThan(10);
    expect(events.filter((event) => !Object.hasOwn(vi.accounts.event, event))).toEqual([]);
  });
});

describe('what a mail offers to ask for again', () => {
  const search = { accountId: portUser.id, officerId: dieuAnh.id, permissions: 'records.write,records.read,made.up', workGroup: 'officers', unitId: dinhVu.id, withSubordinates: true }; // prettier-ignore
  const offer = readOffer(search)!;

  test('is read from the address, without what is no permission', () => {
    expect(offer.permissions).toEqual(['records.read', 'records.write']);
    expect(readOffer({ ...search, workGroup: 'none' })).toBeUndefined();
    expect(readOffer({ ...search, permissions: 'made.up' })).toBeUndefined();
    expect(readOffer({})).toBeUndefined();
    expect(readOffer({ ...offerSearch(search) })).toEqual(offer);
  });

  test('goes to whoever keeps the account now, for half a year from today, with no reason given', () => {
    const account = { ...accounts[2]!, custodian: yen };
    expect(offeredValues(offer, account, units[1], '2024-10-15')).toEqual({
      officer: yen,
      account: portUser,
      workGroup: 'officers',
      permissions: ['records.read', 'records.write'],
      unit: { id: dinhVu.id, name: dinhVu.name, subordinates: 5 },
      withSubordinates: true,
      from: '2024-10-15',
      to: '2025-04-15',
      reason: '',
      renewsGrantId: null,
    });
  });
});

test('every way of asking is the place “new request”, and an account lies below the registry', () => {
  expect(crumbOf('/requests/new/handover')).toEqual({
    crumb: { label: 'newRequest', to: '/requests/new' },
    isBelow: true,
  });
  expect(crumbOf('/accounts/1')).toEqual({ crumb: { label: 'registry', to: '/accounts' }, isBelow: true });
});
