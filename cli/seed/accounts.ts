import type { AccountKind } from '../../domain/accountKind.ts';
import { accountUserName } from '../../domain/accountUserName.ts';
import type { RulePack } from '../../domain/rulePack.ts';
import { shortCode } from './data/shortCodes.ts';
import { DEMO_ACCOUNTS, DEMO_SEATS } from './demoSeats.ts';
import type { SeedOfficer } from './officers.ts';
import { departmentCode, type SeedUnit } from './organisation.ts';
import { stableId } from './stableId.ts';

export interface SeedAccount {
  id: string;
  unit: SeedUnit;
  kind: AccountKind;
  userName: string;
  custodian: SeedOfficer;
}

interface Wanted {
  kind: AccountKind;
  unit: SeedUnit;
  /** Key of the seat whose officer keeps it. */
  seat: string;
}

/** The accounts that each unit has (R2, R5, R6), numbered by department, each with its custodian; never more than the quotas allow. */
export function makeAccounts(
  pack: RulePack,
  units: readonly SeedUnit[],
  officers: readonly SeedOfficer[],
): SeedAccount[] {
  const bySeat = new Map(officers.map((officer) => [officer.seat.key, officer]));
  const numbers = new Map<string, number>();
  return units
    .flatMap((unit) => wantedBy(pack, unit))
    .map(({ kind, unit, seat }) => {
      const prefix = shortCode(departmentCode(unit));
      const counted = `${prefix}-${kind}`;
      const number = (numbers.get(counted) ?? 0) + 1;
      numbers.set(counted, number);
      const userName = accountUserName(prefix, kind, number);
      const custodian = userName === DEMO_ACCOUNTS.requester ? bySeat.get(DEMO_SEATS.requester)! : bySeat.get(seat)!;
      return { id: stableId('account', userName), unit, kind, userName, custodian };
    });
}

function wantedBy(pack: RulePack, unit: SeedUnit): Wanted[] {
  const { code, kind } = unit;
  const kept = (account: AccountKind, ...seats: string[]) =>
    seats.map((seat): Wanted => ({ kind: account, unit, seat }));
  if (unit.parentId === null) return kept('user', `${pack.personnelDepartment}:clerk6`);
  if (kind === 'chi_cuc') return kept('user', `${code}:clerk1`);
  if (!pack.unitKinds[kind]!.hasAdminAccount) return [];
  const usual = kept('unit_admin', `${code}:clerk1`);
  if (code === pack.personnelDepartment) {
    const specialists = kept('user', `${code}:clerk2`, `${code}:clerk3`, `${code}:clerk4`, `${code}:clerk5`);
    return [...usual, ...kept('leader', `${code}:head`, `${code}:deputy1`, `${code}:deputy2`), ...specialists];
  }
  const user = kept('user', `${code}:clerk2`);
  return code === pack.itDepartment
    ? [...usual, ...user, ...kept('system_admin', `${code}:clerk3`, `${code}:clerk4`)]
    : [...usual, ...user];
}
