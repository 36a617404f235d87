import { workGroups } from '../../../domain/permission.ts';
import { isSensitive, sectionNames, sections, type SectionName } from '../../../domain/section/index.ts';
import type { Grant, Organisation, Session } from './organisation.ts';

/** What a session may see and do, by keys that `rowIds.ts` gives to rows. */
export interface Rights {
  dossier: string[];
  dossier_section: string[];
  /** Keys of sealed sections, by their officer. */
  dossier_key: string[];
  permission_grant: string[];
  account: string[];
  custody: string[];
  request: string[];
  request_version: string[];
  stage: string[];
  task: string[];
  decision: string[];
  /** Pairs of dossier and section into which an entry may be written. */
  'write dossier_section': string[];
  /** Dossiers for which a key may be made. */
  'make dossier_key': string[];
  'end permission_grant': string[];
  'change request': string[];
  /** Officers in whose name a request may be made. */
  'make request': string[];
}

/** What exists at all, or could be tried: whatever is not in a session's rights must be refused. */
export function everything(o: Organisation): Rights {
  const officers = o.officers.map((_, i) => `officer ${i}`);
  const requests = o.requests.map((_, i) => `request ${i}`);
  return {
    dossier: o.dossiers.map(({ officer }) => `officer ${officer}`),
    dossier_section: sectionsOf(o).map(({ key }) => key),
    dossier_key: o.dossiers.map(({ officer }) => `officer ${officer}`),
    permission_grant: o.grants.map((_, i) => `grant ${i}`),
    account: o.accounts.map((_, i) => `account ${i}`),
    custody: o.custodies.map((_, i) => `custody ${i}`),
    request: requests,
    request_version: requests,
    stage: requests,
    task: requests,
    decision: requests.filter((_, i) => o.requests[i]!.decider !== null),
    'write dossier_section': o.dossiers.flatMap(({ officer }) =>
      sectionNames.map((section) => `officer ${officer} ${section}`),
    ),
    'make dossier_key': o.dossiers.map(({ officer }) => `officer ${officer}`),
    'end permission_grant': o.grants.flatMap(({ ended }, i) => (ended === null ? [`grant ${i}`] : [])),
    'change request': requests,
    'make request': officers,
  };
}

/** Every section entry: the sections of a dossier in turn. */
export function sectionsOf(
  o: Organisation,
): { key: string; officer: number; managingUnit: number; section: SectionName }[] {
  return o.dossiers.flatMap(({ officer, managingUnit, sections: kept }) =>
    kept.map((section, i) => ({ key: `section ${officer * 10 + i}`, officer, managingUnit, section })),
  );
}

/**
 * The rules once more, in words and loops, from the regulation and not from the policies: R3 (an admin account reads and
 * edits no records), R7 (an account is used by its present custodian alone), R8 and R16 (the managing unit writes, through a
 * user account of its own), R15 (superiors read down their own branch and write nothing there), R17 (each section has its group
 * of work), R13 (family and health are opened only with the permission to, beside that to read or write).
 */
export function rightsOf(o: Organisation, session: Session): Rights {
  const all = everything(o);
  const nothing = Object.fromEntries(Object.keys(all).map((what) => [what, [] as string[]])) as unknown as Rights;
  if (session === 'nobody' || session === 'bare') return nothing;
  const { officer } = session;
  const overseen = (account: number) => oversees(o, session, o.accounts[account]!.unit);
  /** The registry of accounts shows an officer in service their own unit's, too. */
  const registered = (account: number) =>
    overseen(account) || (!o.officers[officer]!.hasLeft && o.officers[officer]!.unit === o.accounts[account]!.unit);
  const requests = all.request.filter((_, i) => takesPart(o.requests[i]!, officer));
  const askedAbout = (account: number) =>
    o.requests.some((request) => request.account === account && takesPart(request, officer));
  const endable = all.permission_grant.filter(
    (_, i) => o.grants[i]!.officer === officer || overseen(o.grants[i]!.account),
  );
  return {
    dossier: o.dossiers
      .filter((d) => workGroups.some((group) => reads(o, session, d.managingUnit, group)))
      .map((d) => `officer ${d.officer}`),
    dossier_section: sectionsOf(o)
      .filter((s) => sees(o, session, s.managingUnit, s.section))
      .map((s) => s.key),
    dossier_key: o.dossiers
      .filter((d) => sees(o, session, d.managingUnit, 'family'))
      .map((d) => `officer ${d.officer}`),
    permission_grant: all.permission_grant.filter(
      (key, i) => endable.includes(key) || askedAbout(o.grants[i]!.account),
    ),
    account: all.account.filter((_, i) => custodianOf(o, i) === officer || registered(i) || askedAbout(i)),
    custody: all.custody.filter((_, i) => o.custodies[i]!.officer === officer || registered(o.custodies[i]!.account)),
    request: requests,
    request_version: requests,
    stage: requests,
    task: requests,
    decision: requests.filter((key) => all.decision.includes(key)),
    'write dossier_section': o.dossiers.flatMap((d) =>
      sectionNames
        .filter((section) => keeps(o, session, d.managingUnit, section))
        .map((section) => `officer ${d.officer} ${section}`),
    ),
    'make dossier_key': o.dossiers
      .filter((d) => keeps(o, session, d.managingUnit, 'health'))
      .map((d) => `officer ${d.officer}`),
    'end permission_grant': endable.filter((key) => all['end permission_grant'].includes(key)),
    'change request': requests,
    'make request': [`officer ${officer}`],
  };
}

type SignedIn = Exclude<Session, string>;

function sees(o: Organisation, session: SignedIn, managingUnit: number, section: SectionName): boolean {
  const group = sections[section].workGroup;
  if (!reads(o, session, managingUnit, group)) return false;
  return !isSensitive(section) || opens(o, session, managingUnit, group);
}

function keeps(o: Organisation, session: SignedIn, managingUnit: number, section: SectionName): boolean {
  const group = sections[section].workGroup;
  if (!writes(o, session, managingUnit, group)) return false;
  return !isSensitive(section) || opens(o, session, managingUnit, group);
}

function opens(o: Organisation, session: SignedIn, managingUnit: number, group: string): boolean {
  for (const grant of grantsInUse(o, session)) {
    if (grant.group !== group || grant.permission !== 'records.sensitive') continue;
    if (grant.unit === managingUnit) return true;
    if (grant.withSubordinates && isBelow(o, managingUnit, grant.unit)) return true;
  }
  return false;
}

function reads(o: Organisation, session: SignedIn, managingUnit: number, group: string): boolean {
  for (const grant of grantsInUse(o, session)) {
    if (grant.group !== group) continue;
    if (grant.permission === 'records.read' && grant.unit === managingUnit) return true;
    if (grant.permission === 'records.read' && grant.withSubordinates && isBelow(o, managingUnit, grant.unit))
      return true;
    // Who keeps a record reads it.
    if (grant.permission === 'records.write' && grant.unit === managingUnit) return true;
  }
  return false;
}

function writes(o: Organisation, session: SignedIn, managingUnit: number, group: string): boolean {
  for (const grant of grantsInUse(o, session)) {
    if (grant.group === group && grant.permission === 'records.write' && grant.unit === managingUnit) return true;
  }
  return false;
}

/** The grants on records that hold now for this officer through this account, as far as the rules allow them at all. */
function grantsInUse(o: Organisation, session: SignedIn): Grant[] {
  const account = accountInUse(o, session);
  if (!account) return [];
  const inUse: Grant[] = [];
  for (const grant of o.grants) {
    if (grant.account !== session.account || grant.officer !== session.officer) continue;
    if (grant.ended !== null || grant.from > 0 || grant.to <= 0) continue;
    const mayRead = account.kind === 'user' || account.kind === 'leader';
    const isOwnOrBelow = grant.unit === account.unit || isBelow(o, grant.unit, account.unit);
    if (grant.permission === 'records.read' && mayRead && isOwnOrBelow) inUse.push(grant);
    if (grant.permission === 'records.sensitive' && account.kind === 'user' && isOwnOrBelow) inUse.push(grant);
    if (
      grant.permission === 'records.write' &&
      account.kind === 'user' &&
      grant.unit === account.unit &&
      !grant.withSubordinates
    )
      inUse.push(grant);
  }
  return inUse;
}

function accountInUse(o: Organisation, { account, officer }: SignedIn): Organisation['accounts'][number] | null {
  if (account === null || o.accounts[account]!.state !== 'active' || o.officers[officer]!.hasLeft) return null;
  return custodianOf(o, account) === officer ? o.accounts[account]! : null;
}

function custodianOf(o: Organisation, account: number): number | null {
  for (const custody of o.custodies) {
    if (custody.account === account && custody.began <= 0 && custody.ended === null) return custody.officer;
  }
  return null;
}

/** Leads the unit or one above it, or acts through the admin account of either, or through a system admin's. */
function oversees(o: Organisation, session: SignedIn, unit: number): boolean {
  for (const post of o.posts) {
    const isPresent = post.began <= 0 && post.ended === null && !o.officers[post.officer]!.hasLeft;
    if (isPresent && post.officer === session.officer && (post.unit === unit || isBelow(o, unit, post.unit)))
      return true;
  }
  const account = accountInUse(o, session);
  if (account?.kind === 'system_admin') return true;
  return account?.kind === 'unit_admin' && (account.unit === unit || isBelow(o, unit, account.unit));
}

function takesPart(request: Organisation['requests'][number], officer: number): boolean {
  if (request.requester === officer || request.beneficiary === officer || request.decider === officer) return true;
  for (const asked of request.asked) if (asked.officer === officer && !asked.removed) return true;
  return false;
}

function isBelow(o: Organisation, unit: number, top: number): boolean {
  for (let at = o.units[unit]!.parent; at >= 0; at = o.units[at]!.parent) if (at === top) return true;
  return false;
}
