import type { Permission } from './permission.ts';

export type Risk = 'low' | 'medium' | 'high';

const RISK: Record<Permission, Risk> = {
  'records.read': 'low',
  'records.write': 'medium',
  'records.export': 'high',
  'permissions.assign': 'high',
  'accounts.issue': 'high',
};
const ORDER: readonly Risk[] = ['low', 'medium', 'high'];

/** How much harm the riskiest of several permissions could do; taking permissions away risks little. A setting of ours, no rule. */
export function riskOf(kind: 'permission.grant' | 'permission.revoke', permissions: readonly Permission[]): Risk {
  if (kind === 'permission.revoke') return 'low';
  const highest = Math.max(0, ...permissions.map((permission) => ORDER.indexOf(RISK[permission])));
  return ORDER[highest]!;
}
