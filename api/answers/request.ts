import type { z } from 'zod';
import type { RequestView } from '../../db/views/requests.ts';
import type { RequestVersionView } from '../../db/views/requestVersions.ts';
import { requestTitle } from '../../domain/requestTitle.ts';
import type { contract } from '../contract/index.ts';
import { findingAnswer } from './finding.ts';
import { sent } from './sent.ts';

type RequestRow = z.output<NonNullable<typeof contract.listRequests.answer>>['items'][number];
type Version = z.output<NonNullable<typeof contract.readRequest.answer>>['versions'][number];

/** A request as lists show it. */
export function requestAnswer({ asked, pack: _p, endReason: _e, ...row }: RequestView): RequestRow {
  return { ...sent(row), title: requestTitle(row.kind, asked.permissions, asked.workGroup), reason: asked.reason };
}

/** One version of a request with names in place of ids. */
export function versionAnswer({
  version,
  submittedAt,
  asked,
  unit,
  subordinateUnits,
  findings,
}: RequestVersionView): Version {
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
    findings: findings.map(findingAnswer),
  };
}
