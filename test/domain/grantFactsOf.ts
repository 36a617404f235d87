import type { ExistingGrant, GrantFacts } from '../../domain/grantRules.ts';

export const TCHQ = ['TCHQ'];
export const HAI_PHONG = ['TCHQ', 'CHQ20'];
export const HAI_PHONG_OFFICE = ['TCHQ', 'CHQ20', 'CHQ20-VP'];
export const SUB_DEPARTMENT = ['TCHQ', 'CHQ20', 'CHQ20-CC1'];
export const HANOI = ['TCHQ', 'CHQ18'];
export const IT_DEPARTMENT = ['TCHQ', 'CNTT'];

/** What a test wants to be different from the plainest allowed grant. */
export interface Change extends Partial<Omit<GrantFacts, 'officer' | 'account' | 'scope'>> {
  officer?: Partial<GrantFacts['officer']>;
  account?: Partial<GrantFacts['account']>;
  scope?: Partial<GrantFacts['scope']>;
}

/** The plainest allowed grant: Hải Phòng's custodian writes Hải Phòng's records for a quarter of a year. */
export function factsOf(change: Change = {}): GrantFacts {
  return {
    at: new Date('2024-10-15T02:42:00Z'),
    requesterId: 'lan',
    permission: 'records.write',
    workGroup: 'officers',
    from: new Date('2024-10-16T00:00:00Z'),
    to: new Date('2025-01-16T00:00:00Z'),
    existing: [],
    ...change,
    officer: { id: 'lan', unitPath: HAI_PHONG_OFFICE, state: 'active', ...change.officer },
    account: {
      id: 'HP-ND01',
      kind: 'user',
      unitPath: HAI_PHONG,
      unitKind: 'cuc_province',
      state: 'active',
      custodianId: 'lan',
      ...change.account,
    },
    scope: { unitPath: HAI_PHONG, unitKind: 'cuc_province', withSubordinates: false, ...change.scope },
  };
}

/** The same permission that `factsOf` asks for, already there. */
export function existingOf(change: Partial<ExistingGrant> = {}): ExistingGrant {
  return {
    kind: 'grant',
    id: 'g-1',
    permission: 'records.write',
    workGroup: 'officers',
    scopePath: HAI_PHONG,
    withSubordinates: false,
    from: new Date('2024-01-01T00:00:00Z'),
    to: new Date('2024-12-31T00:00:00Z'),
    ...change,
  };
}
