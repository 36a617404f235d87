import type { Permission } from './permission.ts';
import type { RequestKind } from './requestReach.ts';

export type Risk = 'low' | 'medium' | 'high';

const RISK: Record<Permission, Risk> = {
  'records.read': 'low',
  'records.write': 'medium',
  'records.sensitive': 'high',
  'records.export': 'high',
  'permissions.assign': 'high',
  'accounts.issue': 'high',
};
const OTHER_RISK = {
  'account.issue': 'high',
  'account.withdraw': 'medium',
  'account.handover': 'medium',
  'record.problem': 'low',
} as const;
const ORDER: readonly Risk[] = ['low', 'medium', 'high'];

/** How much harm the riskiest of several permissions could do; taking permissions away risks little. A setting of ours, no rule. */
export function riskOf(kind: RequestKind, permissions: readonly Permission[]): Risk {
  if (kind === 'permission.revoke') return 'low';
  if (kind !== 'permission.grant') return OTHER_RISK[kind];
  const highest = Math.max(0, ...permissions.map((permission) => ORDER.indexOf(RISK[permission])));
  return ORDER[highest]!;
}
