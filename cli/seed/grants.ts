import type { Permission } from '../../domain/permission.ts';
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
  unit: SeedUnit;
  withSubordinates: boolean;
  from: Date;
  to: Date;
}

const DAY = 86_400_000;
type Wanted = Pick<SeedGrant, 'permission' | 'unit' | 'withSubordinates'>;

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
        id: stableId('grant', `${account.userName}:${wanted.permission}`),
        from,
        to: new Date(from.getTime() + days * DAY),
      };
    }),
  );
}

function wantedFor({ kind, unit, userName }: SeedAccount, root: SeedUnit): Wanted[] {
  const over = (permission: Permission, scope: SeedUnit, withSubordinates: boolean): Wanted => ({
    permission,
    unit: scope,
    withSubordinates,
  });
  if (kind === 'system_admin') return [over('permissions.assign', root, true), over('accounts.issue', root, true)];
  if (kind === 'unit_admin') return [over('permissions.assign', unit, true)];
  if (kind === 'leader') return [over('records.read', unit, true)];
  if (userName === DEMO_ACCOUNTS.requester) return [];
  const random = randomOf(`grants:${userName}`);
  const isAlways = unit === root || userName === 'hp-nd01';
  const reads = random.percent(unit.kind === 'chi_cuc' ? 50 : 70) || isAlways;
  const writes = random.percent(60) || isAlways;
  if (!reads) return [];
  return [over('records.read', unit, true), ...(writes ? [over('records.write', unit, false)] : [])];
}
