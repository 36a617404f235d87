/** What a grant may allow; each for one group of work (Decision 240/QĐ-TCHQ, articles 3.3, 7 and 10.1). */
export const permissions = [
  'records.read',
  'records.write',
  'records.sensitive',
  'records.export',
  'permissions.assign',
  'accounts.issue',
] as const;
export type Permission = (typeof permissions)[number];

/** The four groups of work that the software serves (R17): organisation and quotas, officers, training, inspection. */
export const workGroups = ['organisation', 'officers', 'training', 'inspection'] as const;
export type WorkGroup = (typeof workGroups)[number];
