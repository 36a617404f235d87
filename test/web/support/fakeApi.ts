import type { Page, Request } from 'playwright-core';
import type { Me } from '../../../web/api/shapes.ts';
import { accounts, head, officers, specialist, units, uuid } from '../fixtures/people.ts';
import { sectionsAnswer } from '../../../api/answers/sections.ts';
import { absences, dossier, dossierRows, grants, superiorDossier } from '../fixtures/records.ts';
import { conflict, detail, events, findings, plannedChain, requestRows } from '../fixtures/requests.ts';
import { outcome, taskPage, tasks } from '../fixtures/tasks.ts';

export interface Reply {
  status: number;
  body: unknown;
}
type Answer = (request: Request, path: string) => unknown;
/** Keys: method and path below /api, `:` any segment. */
export type Answers = Record<string, Answer>;

/** An answer other than 200, such as a problem document. */
export const reply = (status: number, body: unknown): Reply => ({ status, body });
export const problem = (status: number, code: string, vi: string, en: string): Reply =>
  reply(status, {
    type: `/problems/${code}`,
    title: en,
    status,
    code,
    texts: { vi: { title: vi, detail: '' }, en: { title: en, detail: '' } },
  });

const page = (items: unknown[]) => ({ items, next: null });
const decision = (request: Request, path: string) => {
  const { verdict } = request.postDataJSON() as { verdict: 'approve' | 'deny' | 'send_back' };
  return outcome(path.split('/')[2] ?? '', verdict);
};
const preview = (request: Request) => {
  const { form } = request.postDataJSON() as { form: { accountId: string; permissions: string[] } };
  const isAdmin =
    form.accountId === uuid(201) && form.permissions.some((permission) => permission.startsWith('records.'));
  return {
    findings: isAdmin ? [...findings.slice(1), conflict] : findings,
    chain: plannedChain,
    submittable: !isAdmin,
    expectedBy: '2024-10-18T10:00:00Z',
  };
};

/** What the interface answers by default; a test replaces single lines. */
export const defaults: Answers = {
  'GET /me': () => head,
  'PATCH /me': (request) => request.postDataJSON() as unknown,
  'POST /sign-in/link': () => reply(202, { sent: 'if_known' }),
  'POST /sign-in/account': () => specialist,
  'POST /sign-out': () => reply(204, null),
  'GET /tasks': (request) => {
    const group = new URL(request.url()).searchParams.get('group');
    return { ...taskPage(tasks), items: tasks.filter((task) => !group || task.group === group) };
  },
  'GET /tasks/:': (_, path) =>
    tasks.find(({ id }) => path.endsWith(id)) ?? problem(404, 'not_found', 'Không có việc này', 'No such task'),
  'GET /tasks/:/reassignees': () => ({ items: officers.slice(4, 6).map((officer) => ({ ...officer, via: 'deputy' })) }),
  'POST /tasks/:/decision': decision,
  'POST /tasks/:/reassignment': () => ({ taskId: uuid(301), to: officers[4] }),
  'GET /password-cases': () => page([]),
  'GET /requests': () => page(requestRows),
  'GET /requests/:': () => detail,
  'GET /requests/:/events': () => page(events),
  'POST /requests/preview': preview,
  'POST /requests': () => reply(201, { id: uuid(401), no: 'YC-2024-04901', state: 'submitted', version: 1 }),
  'PUT /requests/:': () => ({ version: 2 }),
  'GET /units': () => page(units),
  'GET /officers': () => page(officers),
  'GET /accounts': (request) => {
    const custodian = new URL(request.url()).searchParams.get('custodianId');
    return page(accounts.filter((account) => !custodian || account.custodian?.id === custodian));
  },
  'GET /grants': () => page(grants),
  'GET /grants/:': (_, path) => grants.find(({ id }) => path.endsWith(id)),
  'POST /grants/:/revocation': () => ({ endedAt: '2024-10-15T02:43:00Z' }),
  'GET /dossier-sections': () => sectionsAnswer(),
  'GET /dossiers': () => ({ ...page(dossierRows), total: 248 }),
  'GET /dossiers/:': (_, path) => (path.endsWith(uuid(2)) ? superiorDossier : dossier),
  'PUT /dossiers/:/sections/:': () => ({ version: 3 }),
  'GET /review-packets': () => page([]),
  'GET /absences': () => ({ items: absences }),
  'POST /absences': () => reply(201, { id: uuid(703), openTasks: 7 }),
};

const keyOf = (request: Request, path: string): string =>
  `${request.method()} ${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':').replace(/sections\/\w+/, 'sections/:')}`;

/** Answers /api of a page from fixtures. What was asked and not known is an error of the test: it answers 501. */
export async function fakeApi(page: Page, replaced: Answers = {}): Promise<Request[]> {
  const seen: Request[] = [];
  const answers = { ...defaults, ...replaced };
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace(/^\/api/, '');
    seen.push(request);
    const answer = answers[keyOf(request, path)]?.(request, path) ?? reply(501, { code: 'no_fixture' });
    const { status, body } = isReply(answer) ? answer : reply(200, answer);
    const contentType = status >= 400 ? 'application/problem+json' : 'application/json';
    await route.fulfill(status === 204 ? { status } : { status, contentType, body: JSON.stringify(body) });
  });
  return seen;
}

const isReply = (answer: unknown): answer is Reply =>
  answer !== null && typeof answer === 'object' && 'status' in answer && 'body' in answer;

/** Who is signed in. */
export const signedInAs = (me: Me): Record<string, Answer> => ({ 'GET /me': () => me });
