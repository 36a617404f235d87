import { groupsOfFour } from '../../../api/pages/firstPasswordForm.ts';
import { anOpenPage, aSpokenPage, everyPasswordPage, SECRET } from './everyPasswordPage.ts';
import { tagsOf } from './markup.ts';

const fields = (page: string): string[] =>
  tagsOf(page, 'input').map((tag) => `${/name="(\w+)"/.exec(tag)?.[1]}${tag.includes(' required') ? '!' : ''}`);

describe('the page on which a custodian chooses the password of an account', () => {
  test('shows no secret before its button is pressed, nor once the password is chosen', () => {
    for (const [name, page] of Object.entries(everyPasswordPage('vi'))) {
      const isOpen = /password-(open|differs|short|code)/.test(name);
      expect([name, page.includes('JBSW'), page.includes('otpauth:')]).toEqual([name, isOpen, isOpen]);
    }
  });

  test('wants a code of admin accounts, and of others only where they choose a second factor', () => {
    expect(fields(anOpenPage('vi'))).toEqual(['csrf', 'userName', 'code!', 'password!', 'again!']);
    expect(fields(anOpenPage('vi', { secondFactor: 'optional' }))).toEqual([
      'csrf',
      'userName',
      'password!',
      'again!',
      'code',
    ]);
  });

  test('says its rule: fewer characters beside a second factor', () => {
    expect(anOpenPage('vi')).toContain('Ít nhất 8 ký tự.');
    expect(anOpenPage('vi', { secondFactor: 'optional' })).toContain(
      'Ít nhất 15 ký tự; 8 ký tự nếu có xác thực hai lớp',
    );
  });

  test('shows the secret as people copy it, in groups of four', () => {
    expect(groupsOfFour(SECRET)).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    expect(anOpenPage('vi')).toContain(groupsOfFour(SECRET));
  });

  test('opens the second factor again where its code was wrong, and marks the field', () => {
    const wrong = anOpenPage('vi', { secondFactor: 'optional', problem: { kind: 'code_wrong' } });
    expect(wrong).toContain('<details open>');
    expect(tagsOf(wrong, 'input').filter((tag) => tag.includes('aria-invalid'))).toHaveLength(1);
    expect(anOpenPage('vi', { secondFactor: 'optional' })).toContain('<details>');
  });

  test('of an account that has a second factor it asks for its code, and keeps the new secret for whoever lost the app', () => {
    const kept = anOpenPage('vi', { hasSecondFactor: true });
    expect(fields(kept)).toEqual(['csrf', 'userName', 'code!', 'password!', 'again!']);
    expect(kept.indexOf('<details>')).toBeLessThan(kept.indexOf(groupsOfFour(SECRET)));
    expect(kept.indexOf('id="code"')).toBeLessThan(kept.indexOf('<details>'));
  });

  test('asks for the spoken code alone while it is not proven, and fills no code in', () => {
    expect(fields(aSpokenPage('vi'))).toEqual(['csrf', 'code!']);
    expect(fields(aSpokenPage('vi', 'wrong'))).toEqual(['csrf', 'code!']);
    expect(tagsOf(aSpokenPage('vi', 'wrong'), 'input').filter((tag) => tag.includes('aria-invalid'))).toHaveLength(1);
  });

  test('never fills a password in', () => {
    const passwords = tagsOf(anOpenPage('vi', { problem: { kind: 'differ' } }), 'input').filter((tag) =>
      tag.includes('type="password"'),
    );
    expect(passwords).toHaveLength(2);
    for (const tag of passwords) expect(tag).not.toContain('value=');
  });
});
