import { accountKindTexts } from './accountKindTexts.ts';
import type { AskedFor } from './askedFor.ts';
import type { BilingualText } from './citation.ts';
import type { RequestKind } from './requestReach.ts';
import { sections } from './section/index.ts';
import { requestTitle } from './requestTitle.ts';

/** What a request of any kind asks for, in one line: “Cấp tài khoản người dùng”, “Bàn giao tài khoản hp-nd02”. */
export function askedTitle(
  kind: RequestKind,
  {
    permissions,
    workGroup,
    accountKind,
    userName,
    section,
  }: Pick<AskedFor, 'permissions' | 'workGroup' | 'accountKind' | 'userName' | 'section'>,
): BilingualText {
  switch (kind) {
    case 'account.issue': {
      const words = accountKindTexts[accountKind!];
      return { vi: `Cấp ${words.vi}`, en: `Issue ${words.en}` };
    }
    case 'account.withdraw':
      return { vi: `Thu hồi tài khoản ${userName}`, en: `Withdraw the account ${userName}` };
    case 'account.handover':
      return { vi: `Bàn giao tài khoản ${userName}`, en: `Hand over the account ${userName}` };
    case 'record.problem': {
      const { vi, en } = sections[section!].label;
      return { vi: `Báo sai sót hồ sơ, mục ${vi}`, en: `Report a problem in a dossier: ${en}` };
    }
    default:
      return requestTitle(kind, permissions, workGroup!);
  }
}
