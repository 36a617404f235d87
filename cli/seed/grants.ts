import type { Permission, WorkGroup } from '../../domain/permission.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import type { SeedAccount } from './accounts.ts';
import { DEMO_ACCOUNTS } from './demoSeats.ts';
import type { SeedUnit } from './organisation.ts';
import { randomOf } from './random.ts';
import { stableId } from './stableId.ts';

export interface SeedGrant {
  id: string;
  account: SeedAccount;
  permission: Permission;
  workGroup: WorkGroup;
  unit: SeedUnit;
  withSubordinates: boolean;
  from: Date;
  to: Date;
}

const DAY = 86_400_000;
type Wanted = Pick<SeedGrant, 'permission' | 'workGroup' | 'unit' | 'withSubordinates'>;

/** Grants that were made before: every admin's, most readers', some writers'. Others still have to ask. */
export function makeGrants(pack: RulePack, root: SeedUnit, accounts: readonly SeedAccount[], at: Date): SeedGrant[] {
  return accounts.flatMap((account) =>
    wantedFor(account, root).map((wanted) => {
      const isAdmin = account.kind === 'unit_admin' || account.kind === 'system_admin';
      const age = randomOf(`granted:${account.userName}`).int(5, 60);
      const from = new Date(at.getTime() - age * DAY);
      const days = isAdmin ? pack.grant.maxDays : pack.grant.defaultDays;
      return {
        ...wanted,
        account,
        id: stableId('grant', keyOf(account, wanted)),
        from,
        to: new Date(from.getTime() + days * DAY),
      };
    }),
  );
}

const keyOf = ({ userName }: SeedAccount, { permission, workGroup }: Wanted) =>
  workGroup === 'officers' ? `${userName}:${permission}` : `${userName}:${permission}:${workGroup}`;

const over = (
  permission: Permission,
  unit: SeedUnit,
  withSubordinates: boolean,
  workGroup: WorkGroup = 'officers',
): Wanted => ({ permission, workGroup, unit, withSubordinates });

function wantedFor({ kind, unit, userName }: SeedAccount, root: SeedUnit): Wanted[] {
  if (kind === 'system_admin') return [over('permissions.assign', root, true), over('accounts.issue', root, true)];
  if (kind === 'unit_admin') return [over('permissions.assign', unit, true)];
  if (kind === 'leader') return [over('records.read', unit, true), over('records.read', unit, true, 'training')];
  if (userName === DEMO_ACCOUNTS.requester) return [];
  const random = randomOf(`grants:${userName}`);
  const isAlways = unit === root || userName === DEMO_ACCOUNTS.records_officer;
  const reads = random.percent(unit.kind === 'chi_cuc' ? 50 : 70) || isAlways;
  const writes = random.percent(60) || isAlways;
  if (!reads) return [];
  const opens = unit.kind !== 'chi_cuc' && (random.percent(40) || isAlways);
  return [
    ...(['officers', 'training'] as const).flatMap((group) => [
      over('records.read', unit, true, group),
      ...(writes ? [over('records.write', unit, false, group)] : []),
    ]),
    ...(opens ? [over('records.sensitive', unit, true)] : []),
  ];
}
