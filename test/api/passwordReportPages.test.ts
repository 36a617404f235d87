import { composeMail } from '../../activities/mail/composeMail.ts';
import * as messages from '../../db/messages.ts';
import { rules, useHouse } from '../support/house.ts';
import { csrfIn, postForm, press } from '../support/links.ts';
import { accountState, endedFor, givePassword } from '../support/passwordCases.ts';
import { ORIGIN, webOf, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
const openCases = () => house.database.admin('password_case').whereNull('ended_at').select('reported_as');

beforeAll(() => void (web = webOf(house)));
beforeEach(async () => {
  await endedFor(house, house.account.anh);
  await givePassword(house, house.account.anh, 'mot mat khau du dai');
  await house.database.owner('rate_limit').delete();
});

/** The path of the link that the mail of a report from the sign-in page carries. */
async function linkPath(severity = 'compromised'): Promise<string> {
  const lastCertainAt = new Date(house.clock.at.getTime() - 86_400_000).toISOString();
  const body = { userName: 'hp-nd02', severity, lastCertainAt };
  await web.open.post('/api/password-reports/anonymous').set('Origin', ORIGIN).send(body).expect(202);
  const { links, publicUrl } = web.context;
  return house.worker.asEngine('composeMessages', async (tx) => {
    const due = await messages.claim(tx, { limit: 100, leaseUntil: new Date(tx.at.getTime() + 60_000) });
    let path = '';
    for (const message of due) {
      const composed = await composeMail({ rules, links, publicUrl }, tx, message);
      path = /\/r\/[\w-]{64}/.exec(JSON.stringify(composed))?.[0] ?? path;
      await messages.end(tx, [{ message, state: composed ? 'sent' : 'dropped', code: null }]);
    }
    return path;
  });
}

describe('the page of a link that confirms a report', () => {
  test('fetching it, however often, freezes nothing and opens no case; nothing is kept or referred', async () => {
    const path = await linkPath();
    await web.open.head(path).expect(200);
    await web.open.get(path).expect(200);
    const { text, headers } = await web.open.get(path).expect(200);
    expect([text.includes('hp-nd02'), text.includes('<script')]).toEqual([true, false]);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect([await accountState(house, house.account.anh), await openCases()]).toEqual(['active', []]);
  });

  test('its button does not work from another site, nor without the hidden field of the page', async () => {
    const path = await linkPath();
    const csrf = csrfIn((await web.open.get(path)).text);
    await web.open.post(path).set('Origin', 'https://evil.example').type('form').send({ csrf }).expect(403);
    expect((await postForm(web, path, { csrf: 'x' })).status).toBe(403);
    expect([await accountState(house, house.account.anh), await openCases()]).toEqual(['active', []]);
  });

  test('its button freezes the account and opens the case, once; the link is dead then', async () => {
    const path = await linkPath();
    const done = await press(web, path);
    expect([done.status, /MK-\d{4}-\d+/.test(done.text)]).toEqual([200, true]);
    expect([await accountState(house, house.account.anh), await openCases()]).toEqual(['frozen', [{ reported_as: 'link' }]]); // prettier-ignore
    const again = await web.open.get(path);
    expect([again.status, again.text.includes('đã dùng')]).toEqual([410, true]);
  });

  test('too late, it says so and offers to report again', async () => {
    const path = await linkPath('lost');
    const before = house.clock.at;
    house.clock.at = new Date(before.getTime() + rules.pack.passwordCase.confirmMinutes * 60_000);
    const { status, text } = await web.open.get(path);
    house.clock.at = before;
    expect([status, text.includes('href="/sign-in/password-report"')]).toEqual([410, true]);
  });
});

test('a token that is none of ours gets the page for unknown links', async () => {
  const { status, text } = await web.open.get(`/r/${'x'.repeat(64)}`);
  expect([status, text.includes('Không tìm thấy liên kết này')]).toEqual([404, true]);
});
