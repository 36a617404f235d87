import { randomUUID } from 'node:crypto';
import { anhsForm, askedRequest, opened } from '../support/requests.ts';
import { useHouse } from '../support/house.ts';
import { webOf, type Person, type Web } from '../support/web.ts';

const house = useHouse();
let web: Web;
let anh: Person;
let head: Person;
beforeAll(async () => {
  web = webOf(house);
  anh = await web.person(house.officer.anh);
  head = await web.person(house.officer.gateHead);
});

const grantBody = (change: Parameters<typeof anhsForm>[1] = {}) => ({
  kind: 'permission.grant',
  form: anhsForm(house, change),
});

test('before submitting, the chain and every rule are shown with their article', async () => {
  const { body } = await anh.post('/requests/preview', grantBody()).expect(200);
  expect(body.submittable).toBe(true);
  expect(body.chain).toMatchObject([
    { position: 1, key: 'head', state: 'planned', approvers: [{ name: 'Bùi Khắc Tường', via: 'head' }] },
    { position: 2, key: 'admin_officer', approvers: [{ name: 'Trịnh Hoài Thương', account: 'hp-qt01' }] },
  ]);
  expect(body.findings.every((finding: { outcome: string }) => finding.outcome === 'allowed')).toBe(true);
  expect(body.findings.map((finding: { citation: { title: { vi: string } } }) => finding.citation.title.vi)).toContain(
    'Khoản 1 Điều 10, Quy chế kèm Quyết định 240/QĐ-TCHQ năm 2018: Cập nhật hồ sơ cán bộ trong đơn vị mình',
  );
});

test('what the rules deny is refused with every finding, its article and the ways out, and nothing is written', async () => {
  const { body } = await anh.post('/requests', grantBody({ unitId: house.unit.otherGate })).expect(422);
  expect(body).toMatchObject({
    code: 'request_conflicts',
    texts: { en: { title: 'The request conflicts with the rules' } },
  });
  expect(body.findings.filter((finding: { outcome: string }) => finding.outcome === 'denied')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: 'R8', waysOut: [expect.objectContaining({ en: expect.any(String) })] }),
    ]),
  );
  expect(await house.database.admin('request').count()).toEqual([{ count: '0' }]);
  expect(await house.database.admin('idempotency_key').count()).toEqual([{ count: '0' }]);
});

test('a request is submitted once under its key, however often it is sent', async () => {
  const key = randomUUID();
  const first = await anh.post('/requests', grantBody(), key).expect(201);
  expect(first.headers['idempotency-replayed']).toBeUndefined();
  const second = await anh.post('/requests', grantBody(), key).expect(201);
  expect(second.headers['idempotency-replayed']).toBe('true');
  expect(second.body).toEqual(first.body);
  const other = await anh.post('/requests', grantBody({ reason: 'Một lý do khác hẳn' }), key).expect(422);
  expect(other.body.code).toBe('idempotency_key_reused');
  expect(await house.database.admin('request').count()).toEqual([{ count: '1' }]);
  await anh.post(`/requests/${first.body.id}/withdrawal`, { reason: 'Thử xong' }).expect(200);
});

test('several calls with one key at the same instant wait for each other and answer the same', async () => {
  const key = randomUUID();
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => anh.post('/requests', grantBody({ workGroup: 'training' }), key)),
  );
  expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(3);
});

test('a write without a key is refused, and so is a key that is none', async () => {
  const missing = await web.open
    .post('/api/requests')
    .set('Cookie', `qlcb=${anh.token}`)
    .set('Origin', web.context.publicUrl)
    .set('X-CSRF', (await anh.get('/me')).body.csrf)
    .send(grantBody());
  expect([missing.status, missing.body.code]).toEqual([400, 'idempotency_key_missing']);
  const short = await anh.post('/requests', grantBody(), 'kurz').expect(400);
  expect(short.body.fields[0].path).toBe('header.Idempotency-Key');
});

describe('a request that waits', () => {
  let requestId: string;
  let taskId: string;
  beforeAll(async () => {
    ({ requestId, taskId } = await askedRequest(house, { workGroup: 'inspection' }));
  });

  test('stands in its requester’s list and in the inbox of who is asked', async () => {
    const { body } = await anh.get('/requests?state=open').expect(200);
    expect(body.items.find(({ id }: { id: string }) => id === requestId)).toMatchObject({
      title: { vi: 'Cấp quyền xem, cập nhật hồ sơ kiểm tra' },
      account: { userName: 'hp-nd02', unitName: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ' },
      dueAt: expect.any(String),
    });
    const inbox = await head.get('/tasks').expect(200);
    expect(inbox.body.items.find(({ id }: { id: string }) => id === taskId)).toMatchObject({
      requestId,
      stage: { key: 'head', position: 1, of: 2 },
      risk: 'medium',
      remainingMinutes: 960,
      group: 'week',
      needs: null,
      requester: { name: 'Mạc Diệp Anh' },
    });
    expect(inbox.body.counts).toMatchObject({ overdue: 0, today: 0, week: inbox.body.counts.all });
  });

  test('tells its whole story: chain, timeline with what is planned, and what its reader may do', async () => {
    const { body } = await anh.get(`/requests/${requestId}`).expect(200);
    expect(body.chain).toMatchObject([
      { state: 'open', taskId, approvers: [{ name: 'Bùi Khắc Tường', via: 'head', account: null }] },
      { state: 'planned', taskId: null, approvers: [{ name: 'Trịnh Hoài Thương', account: 'hp-qt01' }] },
    ]);
    const told = body.timeline.map(
      ({ event, planned }: { event: string; planned: boolean }) => `${event}${planned ? '?' : ''}`,
    );
    expect(told).toEqual([
      'request.submitted',
      'request.planned',
      'task.asked',
      'task.reminded?',
      'task.reminded?',
      'task.escalated?',
      'task.expired?',
    ]);
    expect(body.timeline[2].to).toMatchObject([{ name: 'Bùi Khắc Tường' }]);
    expect(body.may).toEqual({ withdraw: true, edit: true, comment: true, decideTaskId: null });
    expect(body.versions).toMatchObject([{ version: 1, unit: { code: 'DV' }, subordinateUnits: 0 }]);
  });

  test('does not exist for a stranger, who is recorded', async () => {
    const stranger = await web.person(house.officer.otherOfficer);
    const { body } = await stranger.get(`/requests/${requestId}`).expect(404);
    expect(body.code).toBe('not_found');
    await stranger.get(`/requests/${requestId}/events`).expect(404);
    const events = await house.database.admin('audit_event').where({ event: 'read.refused', subject_id: requestId });
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      officer_id: house.officer.otherOfficer,
      request_id: null,
      detail: { code: 'not_found' },
    });
  });

  test('takes a question, which stands in the timeline with its words', async () => {
    await head.post(`/requests/${requestId}/comments`, { kind: 'question', body: 'Phân công số mấy?' }).expect(201);
    const { body } = await anh.get(`/requests/${requestId}`).expect(200);
    expect(body.comments).toMatchObject([
      { kind: 'question', body: 'Phân công số mấy?', by: { name: 'Bùi Khắc Tường' } },
    ]);
    expect(body.timeline.find(({ event }: { event: string }) => event === 'question.added').note).toBe(
      'Phân công số mấy?',
    );
  });

  test('is refused to its own requester to decide, and that is recorded with the request', async () => {
    const { body } = await anh.post(`/tasks/${taskId}/decision`, { version: 1, verdict: 'approve' }).expect(403);
    expect(body).toMatchObject({
      code: 'not_yours',
      because: 'takes_part',
      texts: { en: { detail: 'Requester and beneficiary never decide their own request.' } },
    });
    const events = await anh.get(`/requests/${requestId}/events`).expect(200);
    expect(events.body.items.at(-1)).toMatchObject({
      event: 'decision.refused',
      officer: { name: 'Mạc Diệp Anh' },
      detail: { because: 'takes_part' },
    });
  });

  test('is decided once; the next one hears who did', async () => {
    await head.post(`/tasks/${taskId}/decision`, { version: 1, verdict: 'deny' }).expect(422);
    const { body } = await head.post(`/tasks/${taskId}/decision`, { version: 1, verdict: 'approve' }).expect(200);
    expect(body).toMatchObject({ requestId, verdict: 'approve', receiptNo: expect.stringMatching(/^BN-24-\d{6}$/) });
    expect(body.next.vi).toBe('Chuyển tới bước 2: Cán bộ quản trị của đơn vị phân quyền.');
    const again = await head
      .post(`/tasks/${taskId}/decision`, { version: 1, verdict: 'deny', reason: 'Không' })
      .expect(409);
    expect(again.body).toMatchObject({ code: 'already_decided', byName: 'Bùi Khắc Tường', at: expect.any(String) });
    expect(again.body.detail).toContain('Bùi Khắc Tường đã quyết định lúc 09:00 15/10/2024');
    await head.get(`/tasks/${taskId}`).expect(404);
  });

  test('asks the admin officer to sign in through the account', async () => {
    const second = await opened(house, requestId, 2);
    const portal = await web.person(house.officer.adminOfficer);
    const { body } = await portal.get(`/tasks/${second}`).expect(200);
    expect(body.needs).toMatchObject({
      code: 'account_needed',
      text: { en: 'Sign in through the account hp-qt01 to decide.' },
    });
    const refused = await portal.post(`/tasks/${second}/decision`, { version: 1, verdict: 'approve' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'account_needed', accountUserName: 'hp-qt01' });
    const admin = await web.person(house.officer.adminOfficer, house.account.admin);
    expect((await admin.get(`/tasks/${second}`).expect(200)).body.needs).toBeNull();
    await admin.post(`/tasks/${second}/decision`, { version: 1, verdict: 'approve' }).expect(200);
  });
});

test('an edited request has a new version, and whoever saw the old one is told', async () => {
  const { requestId, taskId } = await askedRequest(house, { workGroup: 'organisation' });
  const form = anhsForm(house, { workGroup: 'organisation', permissions: ['records.read'] });
  expect((await anh.put(`/requests/${requestId}`, { version: 1, form }).expect(200)).body).toEqual({ version: 2 });
  const old = await head.post(`/tasks/${taskId}/decision`, { version: 1, verdict: 'approve' }).expect(409);
  expect(old.body).toMatchObject({ code: 'superseded', version: 2 });
  const { body } = await anh.get(`/requests/${requestId}`).expect(200);
  expect(body.versions.map((version: { permissions: string[] }) => version.permissions)).toEqual([
    ['records.read', 'records.write'],
    ['records.read'],
  ]);
  expect(body.chain).toMatchObject([
    { state: 'planned', approvers: [{ name: 'Bùi Khắc Tường' }] },
    { state: 'planned' },
  ]);
});

test('a list pages by cursor without missing or repeating a row, and a forged cursor is refused', async () => {
  const all = await anh.get('/requests?limit=100').expect(200);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body }: { body: { items: { id: string }[]; next: string | null } } = await anh
      .get(`/requests?limit=1${cursor && `&cursor=${cursor}`}`)
      .expect(200);
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.next;
  }
  expect(seen).toEqual(all.body.items.map(({ id }: { id: string }) => id));
  expect(seen.length).toBeGreaterThan(2);
  const { body } = await anh.get('/requests?limit=1').expect(200);
  const forged = await anh
    .get(`/requests?cursor=${String(body.next).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))}`)
    .expect(400);
  expect(forged.body.fields[0].path).toBe('query.cursor');
  await anh.get(`/tasks?cursor=${body.next}`).expect(400);
});

test('a request that is sent anew does not stand in its own way; another for the same does', async () => {
  const warned = async (path: string) => {
    const { body } = await anh.post(path, grantBody({ workGroup: 'inspection' })).expect(200);
    return body.findings.filter(({ outcome }: { outcome: string }) => outcome === 'warning').length as number;
  };
  const earlier = await warned('/requests/preview');
  const { requestId } = await askedRequest(house, { workGroup: 'inspection' });
  expect(await warned('/requests/preview')).toBe(earlier + 1);
  expect(await warned(`/requests/preview?requestId=${requestId}`)).toBe(earlier);
});
