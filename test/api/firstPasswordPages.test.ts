import { randomUUID } from 'node:crypto';
import { totpCode } from '../../domain/totp.ts';
import { carried, issue, itOfficers } from '../support/accountRequests.ts';
import { useHouse } from '../support/house.ts';
import { csrfIn, postForm, press } from '../support/links.ts';
import { webOf, type Web } from '../support/web.ts';

const house = useHouse();
const admin = (table: string) => house.database.admin(table);
const HOUR = 3_600_000;
const PASSWORD = 'một câu dài để nhớ';
let web: Web;
let accountId: string;
beforeAll(async () => {
  web = webOf(house);
  const { officer } = house;
  const requestId = await carried(house, officer.director, issue(house), [officer.generalDirector, itOfficers(house).one]); // prettier-ignore
  ({ id: accountId } = (await admin('account').where({ request_id: requestId }).first('id')) as { id: string });
});

/** The path of the one link that opens the account, as its mail carries it. */
async function linkPath(hours = 24): Promise<string> {
  const id = randomUUID();
  await house.database.owner('link').where({ account_id: accountId }).whereNull('used_at').whereNull('dead_at').update({ dead_at: house.clock.at, dead_because: 'replaced' }); // prettier-ignore
  await house.database.owner('link').insert({
    id,
    purpose: 'first_password',
    officer_id: house.officer.deputyDirector,
    account_id: accountId,
    made_at: house.clock.at,
    expires_at: new Date(house.clock.at.getTime() + hours * HOUR),
  });
  return `/p/${web.context.links.tokenOf(id)}`;
}
const state = async () => (await admin('account').where({ id: accountId }).first('state')) as { state: string };
const secretIn = (page: string) => /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '');

describe('the page of a first-password link', () => {
  test('fetching it, however often, shows no secret and changes nothing; nothing is kept or referred', async () => {
    const path = await linkPath();
    await web.open.head(path).expect(200);
    await web.open.get(path).expect(200);
    const { text, headers } = await web.open.get(path).expect(200);
    expect(text).toContain('hp-nd');
    expect(secretIn(text)).toBeUndefined();
    expect(text).not.toContain('otpauth:');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect((await press(web, path)).status).toBe(200);
  });

  test('its button does not work from another site, nor without the hidden field of the page', async () => {
    const path = await linkPath();
    const csrf = csrfIn((await web.open.get(path)).text);
    const foreign = web.open.post(path).set('Origin', 'https://evil.example').type('form').send({ csrf });
    expect(secretIn((await foreign.expect(403)).text)).toBeUndefined();
    const guessed = await postForm(web, path, { csrf: 'x' });
    expect([secretIn(guessed.text), guessed.text.includes('Mở và đặt mật khẩu')]).toEqual([undefined, true]);
    const chosen = await postForm(web, `${path}/password`, { csrf: 'x', password: PASSWORD, again: PASSWORD });
    expect(chosen.text).toContain('Mở và đặt mật khẩu');
    expect(await state()).toEqual({ state: 'awaiting_password' });
  });

  test('the password is typed twice, is long enough, and a wrong code records nothing; then it is chosen, once', async () => {
    const path = await linkPath();
    const { text } = await press(web, path);
    const csrf = csrfIn(text);
    const choose = (fields: Record<string, string>) => postForm(web, `${path}/password`, { csrf, ...fields });
    const told = async (fields: Record<string, string>, words: string) => {
      const answer = await choose(fields);
      expect([answer.status, answer.text.includes(words), answer.text.includes('value="một')]).toEqual([
        422,
        true,
        false,
      ]);
    };
    await told({ password: PASSWORD, again: `${PASSWORD}!` }, 'không giống nhau');
    await told({ password: 'ngắn quá', again: 'ngắn quá' }, 'ít nhất 15 ký tự');
    await told({ password: PASSWORD, again: PASSWORD, code: '000 000' }, 'Mã xác thực không đúng');
    expect(await state()).toEqual({ state: 'awaiting_password' });
    const code = totpCode(secretIn(text)!, house.clock.at);
    const done = await choose({
      password: 'tám ký tự',
      again: 'tám ký tự',
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect([done.status, secretIn(done.text)]).toEqual([200, undefined]);
    expect(done.text).toMatch(/href="\/sign-in\?account=hp-nd\d+"/);
    expect(await state()).toEqual({ state: 'active' });
    const again = await choose({ password: PASSWORD, again: PASSWORD });
    expect([again.status, again.text.includes('đã được đặt bằng liên kết này')]).toEqual([410, true]);
    expect((await web.open.get(path)).status).toBe(410);
  });
});

describe('a first-password link that has expired', () => {
  beforeAll(() => admin('account').where({ id: accountId }).update({ state: 'awaiting_password' }));

  test('offers a new one, which goes to the registered mail and not to the page', async () => {
    const path = await linkPath(1);
    const due = async () => Number((await admin('message').where({ account_id: accountId }).count())[0]!.count);
    const before = await due();
    house.clock.at = new Date(house.clock.at.getTime() + 2 * HOUR);
    const { status, text } = await web.open.get(path);
    expect([status, text.includes('Gửi liên kết mới')]).toEqual([410, true]);
    expect(await due()).toBe(before);
    const renewed = await postForm(web, `${path}/renewal`, { csrf: csrfIn(text) });
    expect([renewed.status, renewed.text.includes('/p/')]).toEqual([202, false]);
    expect(await due()).toBe(before + 1);
  });
});

test('a token that is none of ours gets the page for unknown links', async () => {
  const { status, text } = await web.open.get(`/p/${'x'.repeat(64)}`);
  expect([status, text.includes('Không tìm thấy liên kết này')]).toEqual([404, true]);
});
