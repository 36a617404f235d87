import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  accountKind,
  accountRef,
  accountState,
  citation,
  id,
  officerRef,
  pageOf,
  pageQuery,
  time,
  timedGrant,
  unitRef,
} from './shapes.ts';

/** The request by which something came about; null where it was there before the system kept requests. */
const byRequest = z.object({ id, no: z.string() }).nullable();

const accountRow = accountRef.extend({
  unit: unitRef,
  state: accountState,
  custodian: officerRef.nullable(),
  custodianSince: time.nullable(),
  issuedAt: time.nullable(),
  issuedBy: byRequest,
});

/** Who kept the account from when to when, by which request, and why it ended. */
const custody = z.object({
  officer: officerRef,
  from: time,
  to: time.nullable(),
  endReason: z.string().nullable(),
  request: byRequest,
});

/** A permission through the account, and the article that allows it. */
const heldGrant = timedGrant.extend({
  request: byRequest,
  allowedBy: citation,
});

/** What happened to the account: `event` is the audit event's code, `actor` null is the system. */
const lifeEvent = z.object({
  at: time,
  event: z.string(),
  actor: officerRef.nullable(),
  request: byRequest,
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const place = z.object({
  placeNo: z.number().int(),
  state: z.enum(['reserved', 'held']),
  userName: z.string().nullable(),
  requestNo: z.string().nullable(),
});

export const accountEndpoints = {
  listAccounts: endpoint({
    id: 'listAccounts',
    method: 'get',
    path: '/accounts',
    summary:
      'Accounts that I hold, of my own unit, or of units that I lead or administer; unitId: of a unit and those below',
    access: 'session',
    status: 200,
    query: pageQuery.extend({
      custodianId: id.optional(),
      unitId: id.optional(),
      state: accountState.optional(),
      q: z.string().max(100).optional(),
    }),
    answer: pageOf(accountRow),
  }),
  readAccount: endpoint({
    id: 'readAccount',
    method: 'get',
    path: '/accounts/:accountId',
    summary: 'One account and its whole life: issue, custody, handovers, freezes, permissions',
    access: 'session',
    status: 200,
    params: z.object({ accountId: id }),
    answer: accountRow.extend({
      custodies: z.array(custody),
      grants: z.array(heldGrant),
      life: z.array(lifeEvent),
      openRequestNo: z.string().nullable(),
      may: z.object({ askWithdrawal: z.boolean(), askHandover: z.boolean() }),
    }),
  }),
  readQuotas: endpoint({
    id: 'readQuotas',
    method: 'get',
    path: '/quotas',
    summary: 'How many accounts of each kind a unit may have, by which article, and who has the places',
    access: 'session',
    status: 200,
    query: z.object({ unitId: id }),
    answer: z.object({
      unit: unitRef,
      items: z.array(
        z.object({
          accountKind,
          limit: z.number().int(),
          basis: z.enum(['regulation', 'law', 'inference', 'setting']),
          citation,
          used: z.number().int(),
          places: z.array(place),
        }),
      ),
    }),
  }),
};
