import { failureTexts } from '../../domain/failureTexts.ts';
import { findingTexts } from '../../domain/findingTexts.ts';
import { en } from '../../web/texts/en.ts';
import { vi } from '../../web/texts/vi.ts';

/** What a rule says where nothing stands against the request: no request ends for it. */
const inOrder = [
  'account_kind_may_hold',
  'admin_account_assigns',
  'assigns_in_own_unit',
  'system_account_of_it_department',
  'officer_of_own_unit',
  'officer_in_service',
  'account_active',
  'officer_is_custodian',
  'managing_level_updates',
  'writes_own_unit',
  'writes_no_subordinate',
  'scope_in_own_branch',
  'period_fits',
  'not_granted_yet',
  'quota_has_room',
  'custodian_of_owning_unit',
  'division_named',
  'asker_of_owning_unit',
  'competent_to_ask_withdrawal',
  'account_not_withdrawn',
  'no_other_request_open',
  'competent_to_ask_handover',
  'taker_is_another',
  'no_password_case_open',
  'problem_goes_to_head',
];
const told = Object.entries({ ...findingTexts, ...failureTexts }).filter(([code]) => !inOrder.includes(code));

test.each(told)('the end %s is told in the app as in mails, in plain words of both languages', (code, text) => {
  expect([vi.ends[code as keyof typeof vi.ends], en.ends[code as keyof typeof en.ends]]).toEqual([text.vi, text.en]);
  expect(`${text.vi} ${text.en}`).not.toMatch(/\{|\w_\w/);
});

test('nothing else is kept for ends, but for words where a code is not known', () => {
  expect(Object.keys(vi.ends).sort()).toEqual(['other', ...told.map(([code]) => code)].sort());
});
