export interface VersionWords {
  permissions: string;
  group: string;
  scope: string;
  period: string;
  reason: string;
}
export type DiffField = keyof VersionWords;

export interface FieldDiff {
  field: DiffField;
  before: string;
  after: string;
  isChanged: boolean;
}

const order: DiffField[] = ['permissions', 'group', 'scope', 'period', 'reason'];

/** Two versions side by side, field by field, in the words that people read. */
export function versionDiff(before: VersionWords, after: VersionWords): FieldDiff[] {
  return order.map((field) => ({
    field,
    before: before[field],
    after: after[field],
    isChanged: before[field] !== after[field],
  }));
}
