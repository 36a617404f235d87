import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountRef, id, officerRef, permission, time, unitRef, workGroup } from './shapes.ts';

const me = z.object({
  officer: officerRef.extend({ officerNo: z.string(), unit: unitRef }),
  language: z.enum(['vi', 'en']),
  /** The account that this session acts through; null in the portal. */
  account: accountRef.nullable(),
  /** Accounts in my custody: sign in through one to use it. */
  accounts: z.array(accountRef),
  posts: z.array(z.object({ unit: unitRef, post: z.enum(['head', 'acting_head', 'deputy']) })),
  permissions: z.array(z.object({ permission, workGroup, unit: unitRef, withSubordinates: z.boolean(), to: time })),
  counts: z.object({ tasks: z.number().int(), overdue: z.number().int(), openRequests: z.number().int() }),
  idleMinutes: z.number().int(),
  csrf: z.string(),
});

export const sessionEndpoints = {
  requestSignInLink: endpoint({
    id: 'requestSignInLink',
    method: 'post',
    path: '/sign-in/link',
    summary: 'Ask for a one-time sign-in link by mail; the answer is the same for everybody',
    access: 'open',
    status: 202,
    body: z.object({ mail: z.email().max(200) }),
    answer: z.object({ sent: z.literal('if_known') }),
  }),
  signInThroughAccount: endpoint({
    id: 'signInThroughAccount',
    method: 'post',
    path: '/sign-in/account',
    summary: 'Sign in through an account with its user name and password',
    access: 'open',
    status: 200,
    body: z.object({
      userName: z.string().min(1).max(100),
      password: z.string().min(1).max(200),
      /** Of the authenticator app, where the account has a second factor; without it the answer is `code_needed`. */
      code: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
    }),
    answer: me,
    refusals: ['sign_in_refused', 'sign_in_locked', 'code_needed', 'second_factor_unreadable'],
  }),
  signOut: endpoint({
    id: 'signOut',
    method: 'post',
    path: '/sign-out',
    summary: 'End this session',
    access: 'session',
    status: 204,
  }),
  readMe: endpoint({
    id: 'readMe',
    method: 'get',
    path: '/me',
    summary: 'Who I am, through which account, with which permissions',
    access: 'session',
    status: 200,
    answer: me,
  }),
  changeLanguage: endpoint({
    id: 'changeLanguage',
    method: 'patch',
    path: '/me',
    summary: 'Choose the language of screens and mails',
    access: 'session',
    status: 200,
    body: z.object({ language: z.enum(['vi', 'en']) }),
    answer: z.object({ language: z.enum(['vi', 'en']) }),
  }),
};

export const absenceEndpoints = {
  listAbsences: endpoint({
    id: 'listAbsences',
    method: 'get',
    path: '/absences',
    summary: 'My absences, present and future',
    access: 'session',
    status: 200,
    answer: z.object({ items: z.array(z.object({ id, deputy: officerRef, from: time, to: time })) }),
  }),
  announceAbsence: endpoint({
    id: 'announceAbsence',
    method: 'post',
    path: '/absences',
    summary: 'Out of office from–to; the deputy also takes the open tasks',
    access: 'session',
    status: 201,
    body: z.object({ deputyId: id, from: time, to: time }),
    answer: z.object({ id, openTasks: z.number().int() }),
    refusals: ['absence_overlaps', 'not_eligible'],
  }),
  cancelAbsence: endpoint({
    id: 'cancelAbsence',
    method: 'delete',
    path: '/absences/:absenceId',
    summary: 'Back in office',
    access: 'session',
    status: 204,
    params: z.object({ absenceId: id }),
  }),
};
