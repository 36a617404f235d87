import type { AccountKind } from './accountKind.ts';
import type { BilingualText } from './citation.ts';

/** The kinds of account as officials call them (Decision 240/QĐ-TCHQ, articles 3.3 and 7.2). */
export const accountKindTexts: Record<AccountKind, BilingualText> = {
  system_admin: { vi: 'tài khoản quản trị hệ thống', en: 'a system admin account' },
  unit_admin: { vi: 'tài khoản quản trị', en: 'an admin account' },
  user: { vi: 'tài khoản người dùng', en: 'a user account' },
  leader: { vi: 'tài khoản lãnh đạo', en: 'a leader’s account' },
};
