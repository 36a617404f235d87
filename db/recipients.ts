import type { Language } from '../domain/citation.ts';
import type { NamedPerson } from '../domain/toldRequest.ts';
import type { Transaction } from './transaction.ts';
import { firstRow } from './rows.ts';

/** Whom a message goes to: the registered address is read when it is sent, by the worker's login alone. */
export interface Recipient extends NamedPerson {
  mail: string;
  language: Language;
}

const SELECT = `select o.id, o.full_name as name, o.position, u.name as unit, o.mail, o.language from officer o join unit u on u.id = o.unit_id`;

/** An officer who has not left. */
export async function byId(tx: Transaction, officerId: string): Promise<Recipient | undefined> {
  return firstRow<Recipient>(tx, `${SELECT} where o.id = :officerId and o.state = 'active'`, { officerId });
}

export async function byMail(tx: Transaction, mail: string): Promise<Recipient | undefined> {
  return firstRow<Recipient>(tx, `${SELECT} where o.mail = :mail and o.state = 'active'`, { mail });
}

/** The present custodian of an account. */
export async function byUserName(tx: Transaction, userName: string): Promise<Recipient | undefined> {
  return firstRow<Recipient>(
    tx,
    `${SELECT} join custody c on c.officer_id = o.id and c.ended_at is null join account a on a.id = c.account_id
      where a.user_name = :userName and o.state = 'active'`,
    { userName },
  );
}

/** Anybody by name, also who has left: for what a mail tells of others. */
export async function person(tx: Transaction, officerId: string): Promise<NamedPerson | undefined> {
  return firstRow<NamedPerson>(
    tx,
    `select o.id, o.full_name as name, o.position, u.name as unit from officer o join unit u on u.id = o.unit_id where o.id = :officerId`,
    { officerId },
  );
}
