import { sealFor } from '../../api/secret.ts';
import { confirmReissue, prepareReissue, showSpokenCode } from '../../operations/passwordCase/reissue.ts';
import { rules, useHouse } from '../support/house.ts';
import { csrfIn, postForm, press } from '../support/links.ts';
import { acting, accountState, bothReports, endedFor, givePassword, itOfficersOf, reissueLink, report } from '../support/passwordCases.ts'; // prettier-ignore
import { webOf, type Web } from '../support/web.ts';

const house = useHouse();
const PASSWORD = 'một câu dài để nhớ mãi';
let web: Web;
let caseId: string;
let path: string;

beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  await house.database.owner('rate_limit').delete();
  ({ caseId } = await report(house, 'compromised'));
  await bothReports(house, caseId);
  const { one, other } = itOfficersOf(house);
  await house.api.as(one, 'prepareReissue', (tx) => prepareReissue(tx, rules, acting(house, one), { caseId }));
  await house.api.as(other, 'confirmReissue', (tx) => confirmReissue(tx, rules, acting(house, other), { caseId }));
  path = `/p/${web.context.links.tokenOf(await reissueLink(house, caseId))}`;
});

/** The code as the IT officer who confirmed sees it, once. */
async function codeShown(): Promise<string> {
  const { other } = itOfficersOf(house);
  const codeKey = sealFor(web.context, 'spoken-code', '');
  const { code } = await house.api.as(other, 'showSpokenCode', (tx) =>
    showSpokenCode(tx, rules, acting(house, other), { caseId, codeKey }),
  );
  return code;
}
const csrf = async () => csrfIn((await web.open.get(path)).text);
const speak = async (code: string) => postForm(web, `${path}/spoken-code`, { csrf: await csrf(), code });
const hasPasswordField = (text: string) => text.includes('name="password"');
const proofIn = (text: string) => /name="proof" value="([\w-]+)"/.exec(text)?.[1] ?? '';
const other = (code: string) => (code === '000000' ? '111111' : '000000');

describe('the page of the link of a reissue', () => {
  test('asks for the spoken code first: no password field and no secret before it is proven, nor by posting past it', async () => {
    const opened = await press(web, path);
    expect([opened.status, opened.text.includes('/spoken-code'), hasPasswordField(opened.text), opened.text.includes('otpauth:')]).toEqual([200, true, false, false]); // prettier-ignore
    const past = await press(web, path);
    const posted = await postForm(web, `${path}/password`, { csrf: csrfIn(past.text), password: PASSWORD, again: PASSWORD }); // prettier-ignore
    expect([posted.text.includes('/spoken-code'), await accountState(house, house.account.anh)]).toEqual([
      true,
      'awaiting_password',
    ]);
  });

  test('before IT has opened the code it says so, and what is no code at all is told apart', async () => {
    const early = await speak('123456');
    expect([early.status, early.text.includes('chưa mở mã')]).toEqual([422, true]);
    const malformed = await speak('12');
    expect([malformed.status, malformed.text.includes('đúng 6 chữ số')]).toEqual([422, true]);
  });

  test('with the right code, blanks and all, the password is chosen and the account is active again', async () => {
    const code = await codeShown();
    const wrong = await speak(other(code));
    expect([wrong.status, wrong.text.includes('Mã không đúng'), hasPasswordField(wrong.text)]).toEqual([422, true, false]); // prettier-ignore
    const proven = await speak(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect([proven.status, hasPasswordField(proven.text)]).toEqual([200, true]);
    const form = { csrf: csrfIn(proven.text), proof: proofIn(proven.text), password: PASSWORD, again: PASSWORD };
    const differing = await postForm(web, `${path}/password`, { ...form, again: 'khác' });
    expect([hasPasswordField(differing.text), proofIn(differing.text)]).toEqual([true, form.proof]);
    const done = await postForm(web, `${path}/password`, form);
    expect([done.status, await accountState(house, house.account.anh)]).toEqual([200, 'active']);
  });

  test('whoever reads the same mail and waits until its custodian has proven the code is asked for it all the same', async () => {
    const code = await codeShown();
    const holder = await speak(code);
    const thief = await press(web, path);
    expect([thief.status, hasPasswordField(thief.text)]).toEqual([200, false]);
    const form = { csrf: csrfIn(thief.text), password: 'mật khẩu của kẻ trộm', again: 'mật khẩu của kẻ trộm' };
    for (const proof of ['', 'x'.repeat(43), csrfIn(thief.text)]) {
      const posted = await postForm(web, `${path}/password`, { ...form, proof });
      expect([proof, hasPasswordField(posted.text)]).toEqual([proof, false]);
    }
    expect((await speak(other(code))).status).toBe(422);
    expect(await accountState(house, house.account.anh)).toBe('awaiting_password');
    const own = { csrf: csrfIn(holder.text), proof: proofIn(holder.text), password: PASSWORD, again: PASSWORD };
    expect((await postForm(web, `${path}/password`, own)).status).toBe(200);
  });

  test('too many wrong codes void the reissue: the page says that IT begins anew', async () => {
    const wrong = other(await codeShown());
    for (let n = 1; n < rules.pack.passwordCase.codeTries; n++) expect((await speak(wrong)).status).toBe(422);
    const spent = await speak(wrong);
    expect([spent.status, spent.text.includes('đã bị hủy')]).toEqual([410, true]);
    expect((await web.open.get(path)).status).toBe(410);
  });

  test('once expired it is not renewed: IT begins anew', async () => {
    const before = house.clock.at;
    house.clock.at = new Date(before.getTime() + 25 * 3_600_000);
    const { text } = await web.open.get(path);
    const renewed = await postForm(web, `${path}/renewal`, { csrf: csrfIn(text) });
    house.clock.at = before;
    expect([renewed.status, renewed.text.includes('phải cấp lại từ đầu')]).toEqual([410, true]);
  });
});
