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

const section = z.enum(['identity', 'position', 'contact']);
const entry = z.object({
  version: z.number().int(),
  content: z.record(z.string(), z.union([z.string(), z.null()])),
  validFrom: z.iso.date(),
  recordedAt: time,
  recordedBy: officerRef.nullable(),
  recordedThrough: z.string().nullable(),
});
const dossierRow = z.object({
  officer: officerRef,
  officerNo: z.string(),
  managingUnit: unitRef,
  mayWrite: z.boolean(),
  updatedAt: time.nullable(),
});

export const dossierEndpoints = {
  listDossiers: endpoint({
    id: 'listDossiers',
    method: 'get',
    path: '/dossiers',
    summary: 'Dossiers that my grants open, by name; q searches without diacritics',
    access: 'session',
    status: 200,
    query: pageQuery.extend({ q: z.string().max(100).optional(), unitId: id.optional() }),
    answer: pageOf(dossierRow).extend({ total: z.number().int() }),
  }),
  readDossier: endpoint({
    id: 'readDossier',
    method: 'get',
    path: '/dossiers/:officerId',
    summary: 'One dossier with its sections',
    access: 'session',
    status: 200,
    params: z.object({ officerId: id }),
    answer: dossierRow.extend({
      sections: z.array(
        z.object({ section, editable: z.boolean(), current: entry.nullable(), history: z.array(entry) }),
      ),
      explanation: z.object({ vi: z.string(), en: z.string() }),
    }),
  }),
  writeSection: endpoint({
    id: 'writeSection',
    method: 'put',
    path: '/dossiers/:officerId/sections/:section',
    summary: 'Record a new entry of a section',
    access: 'account',
    status: 200,
    params: z.object({ officerId: id, section }),
    body: z.object({
      version: z.number().int().describe('the version that was edited; 0 where there is none'),
      content: z.record(z.string(), z.union([z.string().max(500), z.null()])),
      validFrom: z.iso.date(),
    }),
    answer: z.object({ version: z.number().int() }),
    refusals: ['superior_may_not_change', 'superseded', 'section_invalid'],
  }),
};
