import type { z } from 'zod';
import type { RequestView } from '../../db/views/requests.ts';
import type { RequestVersionView } from '../../db/views/requestVersions.ts';
import { accountRequestFacts } from '../../domain/accountRequestFacts.ts';
import type { AskedFor } from '../../domain/askedFor.ts';
import { problemFacts } from '../../domain/problemFacts.ts';
import { askedTitle } from '../../domain/askedTitle.ts';
import type { Rules } from '../../domain/rules.ts';
import type { contract } from '../contract/index.ts';
import { findingAnswer } from './finding.ts';
import { sent } from './sent.ts';

type RequestRow = z.output<NonNullable<typeof contract.listRequests.answer>>['items'][number];
type Version = z.output<NonNullable<typeof contract.readRequest.answer>>['versions'][number];

/** A request as lists show it. */
export function requestAnswer({ asked, pack: _p, endReason: _e, ...row }: RequestView): RequestRow {
  return { ...sent(row), title: askedTitle(row.kind, asked), reason: asked.reason };
}

/** What a request that asks for no permission says, in words. */
function factsOf(asked: AskedFor, named: { unitName: string; divisionName: string | null }): Version['facts'] {
  const { accountKind, section, fields = [], basis = null } = asked;
  if (accountKind && !section) return accountRequestFacts({ userName: null, ...asked, accountKind, ...named });
  return section ? problemFacts({ section, fields, basis }) : [];
}

/** One version of a request with names in place of ids. */
export function versionAnswer({ pack }: Rules, view: RequestVersionView): Version {
  const { version, submittedAt, asked, unit, subordinateUnits, divisionName, findings } = view;
  const { permissions, workGroup, withSubordinates, from, to, reason } = asked;
  return {
    version,
    submittedAt: submittedAt.toISOString(),
    permissions,
    workGroup,
    unit,
    withSubordinates,
    subordinateUnits,
    from,
    to,
    reason,
    facts: factsOf(asked, { unitName: unit.name, divisionName }),
    findings: findings.map((finding) => findingAnswer(finding, pack.sources)),
  };
}
