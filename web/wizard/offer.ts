import type { AccountRow, Permission, UnitRow, WorkGroup } from '../api/shapes.ts';
import { addMonths } from '../time/calendar.ts';
import type { WizardValues } from './values.ts';

/** What a mail offers to ask for again: the permissions that ended when an account changed hands. */
export interface Offer {
  accountId: string;
  permissions: Permission[];
  workGroup: WorkGroup;
  unitId: string;
  withSubordinates: boolean;
}

const permissions: readonly Permission[] = [
  'records.read',
  'records.write',
  'records.sensitive',
  'records.export',
  'permissions.assign',
  'accounts.issue',
];
const workGroups: readonly WorkGroup[] = ['organisation', 'officers', 'training', 'inspection'];

/** An offer as an address carries it. */
export interface OfferSearch {
  accountId: string;
  permissions: string;
  workGroup: string;
  unitId: string;
  withSubordinates: boolean;
}

/** What an address says of an offer, kept as it stands; nothing of any other address. */
export function offerSearch(search: Record<string, unknown>): Partial<OfferSearch> {
  const offer = readOffer(search);
  return offer ? { ...offer, permissions: offer.permissions.join(',') } : {};
}

/** The offer that an address carries; undefined where it carries none that is whole. */
export function readOffer(search: Record<string, unknown>): Offer | undefined {
  const { accountId, unitId } = search;
  const named = String(search['permissions'] ?? '').split(',');
  const workGroup = workGroups.find((group) => group === search['workGroup']);
  const wanted = permissions.filter((permission) => named.includes(permission));
  if (typeof accountId !== 'string' || typeof unitId !== 'string' || !workGroup || wanted.length === 0)
    return undefined;
  return { accountId, permissions: wanted, workGroup, unitId, withSubordinates: search['withSubordinates'] === true };
}

/** The wizard filled in with an offer, for six months from today, for whoever keeps the account now. */
export function offeredValues(
  offer: Offer,
  account: AccountRow,
  unit: UnitRow | undefined,
  today: string,
): WizardValues {
  const { id, userName, kind, unitName } = account;
  return {
    officer: account.custodian,
    account: { id, userName, kind, unitName },
    workGroup: offer.workGroup,
    permissions: offer.permissions,
    unit: unit ? { id: unit.id, name: unit.name, subordinates: unit.subordinates } : null,
    withSubordinates: offer.withSubordinates,
    from: today,
    to: addMonths(today, 6),
    reason: '',
    renewsGrantId: null,
  };
}
