import { rows, theRow } from '../../db/rows.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { BilingualText } from '../../domain/citation.ts';
import { DEMO_ACCOUNTS, DEMO_SEATS, type DemoRole } from './demoSeats.ts';
import { demoTotpSecret } from './demoSecondFactor.ts';
import { stableId } from './stableId.ts';
import { totpUri } from '../../domain/totp.ts';

/** One of the people to try the product as. */
export interface DemoPerson {
  role: DemoRole;
  officerId: string;
  name: string;
  position: string;
  unitId: string;
  unitName: string;
  mail: string;
  /** The account that they keep, where its password is known. */
  accountId?: string;
  userName?: string;
  password?: string;
  /** The TOTP secret of the account, where it has a second factor. */
  totpSecret?: string;
  /** In words, for people. */
  signIn: BilingualText;
}

export interface SeedSummary {
  people: DemoPerson[];
  counts: { units: number; officers: number; accounts: number; grants: number; dossiers: number };
}

type PersonRow = Omit<DemoPerson, 'role' | 'signIn' | 'accountId' | 'userName' | 'totpSecret'> & {
  accountId: string | null;
  userName: string | null;
  hasTotp: boolean;
};

/** Who and what is there now. People who have left, or were never seeded here, are not named. */
export async function readSummary(tx: Transaction, password: string): Promise<SeedSummary> {
  const roles = Object.keys(DEMO_SEATS) as DemoRole[];
  const idOf = (role: DemoRole) => stableId('officer', DEMO_SEATS[role]);
  const found = await rows<PersonRow>(
    tx,
    `select o.id as "officerId", o.full_name as name, o.position, o.unit_id as "unitId", u.name as "unitName", o.mail, a.id as "accountId", a.user_name as "userName",
            exists (select from account_totp t where t.account_id = a.id) as "hasTotp"
       from officer o join unit u on u.id = o.unit_id
       left join custody c on c.officer_id = o.id and c.ended_at is null
         and c.account_id in (select s.account_id from account_secret s join account k on k.id = s.account_id where k.user_name = any(:userNames::text[]))
       left join account a on a.id = c.account_id
      where o.id = any(:ids::uuid[]) and o.state = 'active'`,
    { ids: roles.map(idOf), userNames: Object.values(DEMO_ACCOUNTS) },
  );
  const people = roles.flatMap((role) => {
    const row = found.find(({ officerId }) => officerId === idOf(role));
    return row ? [personOf(role, row, password)] : [];
  });
  return { people, counts: await countsOf(tx) };
}

function personOf(
  role: DemoRole,
  { accountId, userName, hasTotp, ...person }: PersonRow,
  password: string,
): DemoPerson {
  const portal = {
    vi: `Nhập ${person.mail} ở trang đăng nhập, rồi mở đường dẫn trong hộp thư thử`,
    en: `Enter ${person.mail} on the sign-in page, then open the link in the mail inbox`,
  };
  if (accountId === null || userName === null) return { role, ...person, signIn: portal };
  const totpSecret = hasTotp ? demoTotpSecret(userName) : undefined;
  const factor = totpSecret === undefined ? '' : totpUri(totpSecret, userName);
  const signIn = {
    vi: `${portal.vi}; hoặc qua tài khoản ${userName}, mật khẩu ${password}${factor && `, mã xác thực ${factor}`}`,
    en: `${portal.en}; or through the account ${userName}, password ${password}${factor && `, second factor ${factor}`}`,
  };
  return { role, ...person, accountId, userName, password, ...(totpSecret !== undefined && { totpSecret }), signIn };
}

async function countsOf(tx: Transaction): Promise<SeedSummary['counts']> {
  return theRow(
    tx,
    `select (select count(*)::int from unit) as units, (select count(*)::int from officer) as officers, (select count(*)::int from account) as accounts,
            (select count(*)::int from permission_grant where ended_at is null) as grants, (select count(*)::int from dossier) as dossiers`,
  );
}
