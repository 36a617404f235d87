import type { AccountKind } from './accountKind.ts';
import { accountKindTexts } from './accountKindTexts.ts';
import type { BilingualText } from './citation.ts';

/** What a request about an account asks, with names in place of ids. What is left out is not asked. */
export interface AccountAsked {
  accountKind: AccountKind;
  userName: string | null;
  unitName: string;
  divisionName?: string | null;
  position?: string | null;
  phone?: string | null;
  contact?: string | null;
}

/** One thing that is asked, in words. */
export interface ToldFact {
  key: string;
  label: BilingualText;
  value: BilingualText;
}

const LABELS = {
  account: { vi: 'Tài khoản', en: 'Account' },
  accountKind: { vi: 'Loại tài khoản', en: 'Kind of account' },
  unit: { vi: 'Đơn vị được cấp', en: 'Owning unit' },
  division: { vi: 'Phòng, đội', en: 'Division' },
  position: { vi: 'Chức vụ', en: 'Position' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  contact: { vi: 'Nơi nhận trả lời', en: 'Answer to' },
} satisfies Record<string, BilingualText>;

/** What is asked about an account, in the order in which a reader asks (R19). */
export function accountRequestFacts(asked: AccountAsked): ToldFact[] {
  const same = (text: string | null | undefined): BilingualText | null => (text ? { vi: text, en: text } : null);
  const values: Record<keyof typeof LABELS, BilingualText | null> = {
    account: same(asked.userName),
    accountKind: capitalised(accountKindTexts[asked.accountKind]),
    unit: same(asked.unitName),
    division: same(asked.divisionName),
    position: same(asked.position),
    phone: same(asked.phone),
    contact: same(asked.contact),
  };
  return (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((key) => {
    const value = values[key];
    return value === null ? [] : [{ key, label: LABELS[key], value }];
  });
}

function capitalised({ vi, en }: BilingualText): BilingualText {
  return { vi: vi.charAt(0).toLocaleUpperCase('vi') + vi.slice(1), en: en.charAt(0).toUpperCase() + en.slice(1) };
}
