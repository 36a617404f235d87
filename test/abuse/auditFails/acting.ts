import { randomBytes } from 'node:crypto';
import { openDatabase } from '../../../db/database.ts';
import type { Transaction } from '../../../db/transaction.ts';
import { type House } from '../../support/house.ts';

type Act = () => Promise<unknown>;
/** Makes everything ready and answers the act itself, which is done twice: once in vain. */
export type Preparation = (house: House) => Promise<Act>;

const DAY = 86_400_000;
export const token = () => randomBytes(32).toString('base64url');
export const later = (house: House, days: number) => new Date(house.clock.at.getTime() + days * DAY);
export const as = <T>(
  house: House,
  officerId: string,
  work: (tx: Transaction) => Promise<T>,
  accountId: string | null = null,
): Promise<T> => house.api.as({ officerId, accountId }, 'act', work);
export const engine = <T>(house: House, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  house.worker.asEngine('act', work);

export async function command<T>(house: House, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const owner = openDatabase({ url: house.database.urls.owner, clock: house.clock, size: 1 });
  try {
    return await owner.asCommand('act', work);
  } finally {
    await owner.close();
  }
}
