import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountRef, bothLanguages, id, officerRef, pageOf, pageQuery, reasonText, time } from './shapes.ts';

const params = z.object({ taskId: id });
const verdict = z.enum(['approve', 'deny', 'send_back']);

/** A row of the inbox: who, what, why, until when, risk, age. `remainingMinutes` is working time, negative when overdue. */
const taskRow = z.object({
  id,
  requestId: id,
  requestNo: z.string(),
  version: z.number().int(),
  kind: z.string(),
  title: bothLanguages,
  stage: z.object({ key: z.string(), title: bothLanguages, position: z.number().int(), of: z.number().int() }),
  requester: officerRef,
  beneficiary: officerRef,
  /** Null while an account is asked for that is not there yet. */
  account: accountRef.nullable(),
  reason: z.string(),
  risk: z.enum(['low', 'medium', 'high']),
  openedAt: time,
  dueAt: time,
  closesAt: time,
  remainingMinutes: z.number().int(),
  group: z.enum(['overdue', 'today', 'week', 'later']),
  escalated: z.boolean(),
  via: z.string(),
  insteadOf: z.string().nullable(),
  /** What keeps this session from deciding it now, such as that the admin account is needed; null when nothing does. */
  needs: z.object({ code: z.string(), text: bothLanguages }).nullable(),
});

const outcome = z.object({
  taskId: id,
  requestId: id,
  verdict,
  at: time,
  receiptNo: z.string(),
  taskEnded: z.boolean(),
  next: bothLanguages,
});

export const taskEndpoints = {
  listTasks: endpoint({
    id: 'listTasks',
    method: 'get',
    path: '/tasks',
    summary: 'What waits for me, most urgent first',
    access: 'session',
    status: 200,
    query: pageQuery.extend({ group: z.enum(['overdue', 'today', 'week', 'later']).optional() }),
    answer: pageOf(taskRow).extend({
      counts: z.object({
        all: z.number().int(),
        overdue: z.number().int(),
        today: z.number().int(),
        week: z.number().int(),
        later: z.number().int(),
      }),
    }),
  }),
  readTask: endpoint({
    id: 'readTask',
    method: 'get',
    path: '/tasks/:taskId',
    summary: 'One task of mine',
    access: 'session',
    status: 200,
    params,
    answer: taskRow,
  }),
  decideTask: endpoint({
    id: 'decideTask',
    method: 'post',
    path: '/tasks/:taskId/decision',
    summary: 'Approve, deny or send back',
    access: 'session',
    status: 200,
    params,
    body: z.object({ version: z.number().int(), verdict, reason: z.string().trim().max(2000).optional() }),
    answer: outcome,
    refusals: [
      'already_decided',
      'superseded',
      'task_ended',
      'not_yours',
      'reason_missing',
      'account_needed',
      'second_factor_needed',
      'sign_in_again',
    ],
  }),
  reassignees: endpoint({
    id: 'reassignees',
    method: 'get',
    path: '/tasks/:taskId/reassignees',
    summary: 'To whom this task may be passed on',
    access: 'session',
    status: 200,
    params,
    answer: z.object({ items: z.array(officerRef.extend({ via: z.string() })) }),
  }),
  reassignTask: endpoint({
    id: 'reassignTask',
    method: 'post',
    path: '/tasks/:taskId/reassignment',
    summary: 'Pass a task on to another approver, with a reason',
    access: 'session',
    status: 200,
    params,
    body: z.object({ officerId: id, reason: reasonText }),
    answer: z.object({ taskId: id, to: officerRef }),
    refusals: ['task_ended', 'not_yours', 'not_eligible'],
  }),
};
