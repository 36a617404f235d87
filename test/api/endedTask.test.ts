import { randomUUID } from 'node:crypto';
import { withdrawRequest } from '../../operations/withdrawRequest.ts';
import { decisionPath, press } from '../support/links.ts';
import { askedRequest } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Person, type Web } from '../support/web.ts';
import { wordsOf } from './pages/markup.ts';

const house = useHouse();
let web: Web;
let head: Person;
let anh: Person;
beforeAll(async () => {
  web = webOf(house);
  head = await web.person(house.officer.gateHead);
  anh = await web.person(house.officer.anh);
});

const show = (taskId: string, { headers }: Person) =>
  web.open.get(`/tasks/${taskId}/ended`).set('Cookie', headers.Cookie!);
const withdraw = (requestId: string) =>
  house.api.as({ officerId: house.officer.anh, accountId: null }, 'withdrawRequest', (tx) =>
    withdrawRequest(tx, { requestId, reason: null }),
  );

describe('a task that no longer waits', () => {
  test('says who decided it, how and when, with a way to the request, and writes nothing', async () => {
    const { taskId, requestId } = await askedRequest(house, { workGroup: 'officers' });
    await press(web, await decisionPath(web, house, taskId, house.officer.gateHead), {
      verdict: 'deny',
      reason: 'Chưa có phân công',
    });
    const before = await house.database.admin('audit_event').count();
    const page = await show(taskId, anh).expect(200);
    expect(wordsOf(page.text)).toMatch(
      /Bùi Khắc Tường đã quyết định yêu cầu này.*YC-.*Đã từ chối.*Bùi Khắc Tường, .*hôm nay.*Liên kết trong thư/,
    );
    expect(page.text).toContain(`href="/requests/${requestId}"`);
    expect(page.text).not.toContain('Vì sao thư vẫn tới bạn');
    expect(wordsOf((await show(taskId, head).expect(200)).text)).toContain('Bạn đã quyết định yêu cầu này');
    expect(await house.database.admin('audit_event').count()).toEqual(before);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  test('says that its request was withdrawn', async () => {
    const { taskId, requestId } = await askedRequest(house, { workGroup: 'training' });
    await withdraw(requestId);
    const { text } = await show(taskId, head).expect(200);
    expect(text).toContain('Người đề nghị đã rút yêu cầu này');
    expect(text).toContain(`href="/requests/${requestId}"`);
  });

  test('tells nothing to somebody who takes no part in the request, as if there were none', async () => {
    const { taskId, requestId } = await askedRequest(house, { workGroup: 'inspection' });
    await withdraw(requestId);
    const stranger = await web.person(house.officer.director);
    const closed = await show(taskId, stranger).expect(404);
    const none = await show(randomUUID(), stranger).expect(404);
    expect(closed.text).toBe(none.text);
    await show('x', stranger).expect(404);
  });

  test('while it is open, leads whoever is asked to it and tells the requester with whom it is', async () => {
    const { taskId, requestId } = await askedRequest(house, { workGroup: 'organisation' });
    await show(taskId, head).expect(303).expect('Location', `/tasks/${taskId}`);
    expect(wordsOf((await show(taskId, anh).expect(200)).text)).toMatch(/đang chờ người khác.*Bùi Khắc Tường/);
    await withdraw(requestId);
  });

  test('asks whoever is not signed in to sign in first, and comes back', async () => {
    const taskId = randomUUID();
    await web.open.get(`/tasks/${taskId}/ended`).expect(303).expect('Location', `/sign-in?return=%2Ftasks%2F${taskId}`);
    await web.open.get('/tasks/x/ended').expect(303).expect('Location', '/sign-in');
  });
});
