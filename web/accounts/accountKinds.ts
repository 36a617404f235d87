import type { AccountKind } from '../api/shapes.ts';

/** The kinds of account in the order in which people look for them. */
export const accountKinds: readonly AccountKind[] = ['user', 'unit_admin', 'leader', 'system_admin'];
