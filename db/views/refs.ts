import type { AccountKind } from '../../domain/accountKind.ts';

/** How people, units and accounts are named in answers. Each fragment is one look-up by key in the same statement. */
export interface OfficerRef {
  id: string;
  name: string;
  position: string;
  unitName: string;
}
export interface UnitRef {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
}
export interface AccountRef {
  id: string;
  userName: string;
  kind: AccountKind;
  unitName: string;
}

/** SQL for the officer whose id `id` says; null where it says none. */
export const officerRef = (id: string): string =>
  `(select jsonb_build_object('id', p.id, 'name', p.full_name, 'position', p.position, 'unitName', pu.name)
      from officer p join unit pu on pu.id = p.unit_id where p.id = ${id})`;

export const unitRef = (id: string): string =>
  `(select jsonb_build_object('id', x.id, 'code', x.code, 'name', x.name, 'shortName', x.short_name, 'kind', x.kind) from unit x where x.id = ${id})`;

/** Accounts are named by a function: a request names one that its reader may not see otherwise. */
export const accountRef = (id: string): string => `account_ref(${id})`;

export const userName = (accountId: string): string => `(account_ref(${accountId}) ->> 'userName')`;

/**
 * `q` folded, no diacritics and no case, as LIKE takes it: its own signs stand for themselves. Only after folding, which makes
 * '%' of '％'.
 */
export const FOLDED_PATTERN = String.raw`regexp_replace(lower(unaccent(:q)), '[\\%_]', '\\\&', 'g')`;

/** A condition that finds `q` in folded text. */
export const foldedLike = (column: string): string => `${column} like '%' || ${FOLDED_PATTERN} || '%'`;

export interface RequestRef {
  id: string;
  no: string;
}

/** A request by its number, which whoever reads the account may know; null where `id` says none. */
export const requestRef = (id: string): string =>
  `(case when ${id} is null then null else jsonb_build_object('id', ${id}, 'no', request_no_of(${id})) end)`;
