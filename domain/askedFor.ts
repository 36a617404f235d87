import type { AccountKind } from './accountKind.ts';
import type { SectionName } from './section/index.ts';
import type { Permission, WorkGroup } from './permission.ts';

/** What a version of a request asks, in one shape for every kind. Instants are ISO 8601. */
export interface AskedFor {
  /** Empty where it asks for no permission, and then group of work and period are null. */
  permissions: Permission[];
  workGroup: WorkGroup | null;
  /** The scope of a permission; the owner of an account. */
  unitId: string;
  withSubordinates: boolean;
  from: string | null;
  to: string | null;
  officerId: string;
  reason: string;
  /** Of requests about accounts; the user name is null until the account is issued. */
  accountKind?: AccountKind;
  userName?: string | null;
  /** Of the form for an account (R19). */
  divisionId?: string;
  position?: string;
  phone?: string;
  contact?: string;
  /** Of a problem in a dossier (R12). */
  section?: SectionName;
  fields?: string[];
  basis?: string;
}
