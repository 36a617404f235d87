import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { accountRef, id, officerRef, pageOf, pageQuery, reasonText, time, timedGrant, unitRef } from './shapes.ts';

export const organisationEndpoints = {
  listUnits: endpoint({
    id: 'listUnits',
    method: 'get',
    path: '/units',
    summary: 'Units below one (or the root), with their heads; q searches without diacritics',
    access: 'session',
    status: 200,
    query: pageQuery.extend({ under: id.optional(), q: z.string().max(100).optional() }),
    answer: pageOf(
      unitRef.extend({
        parentId: id.nullable(),
        parentName: z.string().nullable(),
        head: officerRef.nullable(),
        subordinates: z.number().int(),
      }),
    ),
  }),
  findOfficers: endpoint({
    id: 'findOfficers',
    method: 'get',
    path: '/officers',
    summary: 'The directory of my own department: name, position, unit',
    access: 'session',
    status: 200,
    query: pageQuery.extend({ q: z.string().max(100).optional(), unitId: id.optional() }),
    answer: pageOf(officerRef),
  }),
};

const grant = timedGrant.extend({
  account: accountRef,
  requestId: id.nullable(),
  /** How I may end it: at once by my own act, through approval, or not at all. */
  revocation: z.enum(['own', 'competent', 'by_approval']).nullable(),
  renewable: z.boolean(),
});

export const grantEndpoints = {
  listGrants: endpoint({
    id: 'listGrants',
    method: 'get',
    path: '/grants',
    summary: 'Grants that are mine or that I oversee',
    access: 'session',
    status: 200,
    query: pageQuery.extend({
      officerId: id.optional(),
      accountId: id.optional(),
      state: z.enum(['planned', 'in_force', 'ended']).optional(),
    }),
    answer: pageOf(grant),
  }),
  readGrant: endpoint({
    id: 'readGrant',
    method: 'get',
    path: '/grants/:grantId',
    summary: 'One grant',
    access: 'session',
    status: 200,
    params: z.object({ grantId: id }),
    answer: grant,
  }),
  revokeGrant: endpoint({
    id: 'revokeGrant',
    method: 'post',
    path: '/grants/:grantId/revocation',
    summary: 'End a grant at once: my own, or one that I am competent for',
    access: 'session',
    status: 200,
    params: z.object({ grantId: id }),
    body: z.object({ reason: reasonText }),
    answer: z.object({ endedAt: time }),
    refusals: ['not_competent', 'already_ended'],
  }),
};
