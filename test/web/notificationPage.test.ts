import type { Request } from 'playwright-core';
import { axeFindings, shoot } from '../support/browser.ts';
import { bridgeAnswered, bridgeAsked, chat, matrixAsked, matrixExpired, matrixLinked, notifications } from './fixtures/notifications.ts'; // prettier-ignore
import { problem, reply, type Answers } from './support/fakeApi.ts';
import { cutOff, phone } from './support/openPage.ts';
import { useWeb } from './support/useWeb.ts';

const PATH = '/notifications';
const TITLE = 'Thông báo';
const answers: Answers = {
  'GET /notifications': () => notifications(chat('matrix'), chat('webhook')),
  'PUT /notifications': (request) => ({ ...notifications(chat('matrix')), ...(request.postDataJSON() as object) }),
  'POST /chat-identities': () => reply(201, matrixAsked),
  'POST /chat-identities/:/proof': () => matrixLinked,
  'POST /chat-identities/:/confirmation': () => ({ ...bridgeAnswered, state: 'linked' }),
  'DELETE /chat-identities/:': () => reply(204, null),
};
const showing = (...chats: Parameters<typeof notifications>): Answers => ({
  'GET /notifications': () => notifications(...chats),
});
const bodyOf = (request: Request | undefined) => request?.postDataJSON() as unknown;

describe('the page of notifications, over fixtures', () => {
  const web = useWeb();
  const open = (replaced: Answers = {}, size?: { width: number; height: number }, to = PATH) =>
    web.open(to, { ...answers, ...replaced }, size);

  test.each<[string, Answers]>([
    ['none', showing()],
    ['unlinked', {}],
    ['asked', showing(chat('matrix', matrixAsked), chat('webhook', bridgeAsked))],
    ['answered', showing(chat('matrix', matrixLinked), chat('webhook', bridgeAnswered))],
    ['expired', showing(chat('matrix', matrixExpired))],
    ['off', showing(chat('matrix', matrixLinked, 'not_offered'), chat('webhook', null, 'switched_off'))],
    ['failed', { 'GET /notifications': () => problem(503, 'database_down', 'Hệ thống tạm thời gián đoạn', 'Unavailable') }],
  ])('%s is sound for axe on a desk and on a phone, and never scrolls sideways', async (name, replaced) => {
    const { page, complaints, close } = await open(replaced);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByRole(name === 'failed' ? 'alert' : 'radio').first().waitFor();
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    await shoot(page, `notifications-${name}-desk`);
    for (const size of [{ width: 320, height: 700 }, phone]) {
      await page.setViewportSize(size);
      expect([name, size.width, await cutOff(page)]).toEqual([name, size.width, []]);
    }
    await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')");
    expect([name, await axeFindings(page)]).toEqual([name, []]);
    await page.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'light')");
    await shoot(page, `notifications-${name}-phone`);
    expect(complaints).toEqual([]);
    await close();
  }); // prettier-ignore

  test('it is reached from the account menu', async () => {
    const { page, close } = await open({}, undefined, '/absence');
    await page.getByRole('button', { name: /^Tài khoản của bạn/ }).first().click();
    await page.getByRole('menuitem', { name: TITLE }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await close();
  }); // prettier-ignore

  test('on a phone an officer names their Matrix id and enters the code; nothing goes before it is one', async () => {
    let linked: Parameters<typeof chat>[1] = null;
    const { page, asked, close } = await open(
      {
        'GET /notifications': () => notifications(chat('matrix', linked)),
        'POST /chat-identities': () => reply(201, (linked = matrixAsked)),
        'POST /chat-identities/:/proof': () => (linked = matrixLinked),
      },
      phone,
    );
    await page.getByRole('button', { name: 'Gửi mã tới Matrix' }).click();
    await page.getByText('Nhập tên Matrix dạng').waitFor();
    await page.getByLabel('Tên Matrix của bạn').fill(' @doan.the.hien:matrix.haiquan.example ');
    await page.getByRole('button', { name: 'Gửi mã tới Matrix' }).click();
    await page.getByText('nhận lời mời vào phòng chat').waitFor();
    await page.getByText('trước 09:50').waitFor();
    await page.getByRole('button', { name: 'Xác nhận mã' }).click();
    await page.getByText('Nhập mã', { exact: true }).waitFor();
    await page.getByLabel('Mã trong tin nhắn').fill('k7qx3m9p');
    await page.getByRole('button', { name: 'Xác nhận mã' }).click();
    await page.getByText('Đã kết nối', { exact: true }).waitFor();
    const sent = asked.filter((request) => request.method() === 'POST');
    expect(sent.map(bodyOf)).toEqual([
      { channel: 'matrix', address: '@doan.the.hien:matrix.haiquan.example' },
      { code: 'k7qx3m9p' },
    ]);
    await close();
  });

  test('a wrong code says how many tries are left', async () => {
    const { page, close } = await open({
      ...showing(chat('matrix', matrixAsked)),
      'POST /chat-identities/:/proof': () => problem(422, 'chat_code_wrong', 'Mã không đúng', 'The code is wrong'),
    });
    await page.getByLabel('Mã trong tin nhắn').fill('AAAA-AAAA');
    await page.getByRole('button', { name: 'Xác nhận mã' }).click();
    await page.getByRole('alert').getByText('Mã không đúng').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await close();
  });

  test('the code for the other chat is shown; who sent it appears by itself and is confirmed', async () => {
    let seen = chat('webhook');
    const { page, asked, close } = await open({
      'GET /notifications': () => notifications(seen),
      'POST /chat-identities': () => reply(201, (seen = chat('webhook', bridgeAsked)).identity),
      'POST /chat-identities/:/confirmation': () => (seen = chat('webhook', { ...bridgeAnswered, state: 'linked', linkedAt: '2024-10-15T02:42:00Z' })).identity,
    });
    await page.getByRole('button', { name: 'Lấy mã kết nối' }).click();
    await page.getByText('K7QX-3M9P').waitFor();
    seen = chat('webhook', bridgeAnswered);
    await page.getByText('Người đã gửi mã: Đoàn Thế Hiển (u-4711)').waitFor();
    await page.getByRole('button', { name: 'Đúng là tôi' }).click();
    await page.getByText('Đã kết nối', { exact: true }).waitFor();
    const sent = asked.filter((request) => request.method() === 'POST');
    expect(sent.map(bodyOf)).toEqual([{ channel: 'webhook' }, { address: 'u-4711' }]);
    await close();
  }); // prettier-ignore

  test('news may go by chat alone; for duties there is no such choice', async () => {
    const { page, asked, close } = await open(showing(chat('matrix', matrixLinked)));
    const duties = page.getByRole('group', { name: 'Việc của bạn' });
    await duties.waitFor();
    expect(await duties.getByRole('radio').count()).toBe(2);
    await page.getByRole('group', { name: 'Tin về yêu cầu của bạn' }).getByRole('radio', { name: /^Chat/ }).click();
    await page.getByText('Đã lưu.').waitFor();
    const put = asked.find((request) => request.method() === 'PUT');
    expect(bodyOf(put)).toEqual({ dutyBy: 'both', newsBy: 'chat' });
    await close();
  });

  test('a linked chat is unlinked by one act', async () => {
    let linked: Parameters<typeof chat>[1] = matrixLinked;
    const { page, asked, close } = await open({
      'GET /notifications': () => notifications(chat('matrix', linked)),
      'DELETE /chat-identities/:': () => {
        linked = null;
        return reply(204, null);
      },
    });
    await page.getByRole('button', { name: 'Ngắt kết nối Matrix' }).click();
    await page.getByText('Chưa kết nối', { exact: true }).waitFor();
    expect(asked.filter((request) => request.method() === 'DELETE')).toHaveLength(1);
    await close();
  });

  test('in English, every word', async () => {
    const { page, close } = await open({ ...showing(chat('matrix', matrixAsked), chat('webhook', bridgeAsked)), 'PATCH /me': () => ({ language: 'en' }) });
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
    await page.getByText('accept the invitation of QLCB').waitFor();
    await shoot(page, 'notifications-english-desk');
    await close();
  }); // prettier-ignore
});
