import type { Actor, Transaction } from '../../db/transaction.ts';
import { reportPassword } from '../../operations/passwordCase/reportPassword.ts';
import { rules, type House } from './house.ts';
import { accountState, endedFor, givePassword, portal } from './passwordCases.ts';
import { inPlace } from './inPlace.ts';
import { untilWaiting } from './waiting.ts';

/** How often a freeze and an act meet: half of them in either order. */
export const ROUNDS = 100;

type Answer = { done: true } | { done: false; code: unknown };
const answerOf = (work: Promise<unknown>): Promise<Answer> =>
  work.then(() => ({ done: true }) as const, (error: { code?: unknown }) => ({ done: false, code: error.code }) as const); // prettier-ignore

/** What is done through an account, or by its custodian's mail. */
export interface Act {
  actor: Actor;
  work: (tx: Transaction) => Promise<unknown>;
}

/** One does its work and, still uncommitted, waits until the other waits for it; then it commits, and the other goes on. */
async function oneBehindTheOther(house: House, first: Act, second: Act): Promise<[Answer, Answer]> {
  let behind: Promise<Answer> | undefined;
  const one = await answerOf(
    house.api.as(first.actor, 'first', async (tx) => {
      await first.work(tx);
      await inPlace(tx);
      behind = answerOf(house.api.as(second.actor, 'second', second.work));
      await untilWaiting(house, 'qlcb_api');
    }),
  );
  return [one, await behind!];
}

/** The report of a theft and the act meet, in either order, as often: what comes behind the freeze is refused. */
export async function race(
  house: House,
  { accountId, by, prepared }: { accountId: string; by: string; prepared: () => Promise<Act> },
): Promise<void> {
  await givePassword(house, accountId, 'mot mat khau du dai');
  for (let round = 0; round < ROUNDS; round++) {
    await endedFor(house, accountId);
    const act = await prepared();
    const lastCertainAt = new Date(house.clock.at.getTime() - 3_600_000);
    const theft = { accountId, severity: 'compromised', lastCertainAt, byLink: false } as const;
    const freeze: Act = { actor: portal(by), work: (tx) => reportPassword(tx, rules, theft) };
    const freezesFirst = round % 2 === 0;
    const answers = await oneBehindTheOther(house, ...((freezesFirst ? [freeze, act] : [act, freeze]) as [Act, Act]));
    const refused = { done: false, code: expect.stringMatching(/^(sign_in_again|link_used|not_yours)$/) as string };
    expect([round, ...answers]).toEqual([round, { done: true }, freezesFirst ? refused : { done: true }]);
    expect(await accountState(house, accountId)).toBe('frozen');
    expect(await house.database.admin('session').where({ account_id: accountId }).whereNull('ended_at')).toEqual([]);
  }
}
