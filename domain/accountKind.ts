/**
 * The kinds of account (Decision 240/QĐ-TCHQ, articles 3.3, 7.1, 7.2 and 10.1): `system_admin` is the IT department's,
 * `unit_admin` a unit's tài khoản quản trị, `user` a unit's tài khoản người dùng, `leader` a leader's, which only
 * monitors and exploits.
 */
export const accountKinds = ['system_admin', 'unit_admin', 'user', 'leader'] as const;
export type AccountKind = (typeof accountKinds)[number];
