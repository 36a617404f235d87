import type { House } from './house.ts';
import type { Person, Web } from './web.ts';

/** Somebody signed in through an account whose second factor was proven just now. */
export async function proven(
  house: House,
  web: Web,
  { officerId, accountId }: { officerId: string; accountId: string },
): Promise<Person> {
  const person = await web.person(officerId, accountId);
  const live = house.database.owner('session').where({ account_id: accountId }).whereNull('ended_at');
  await live.update({ second_factor_at: house.clock.at });
  return person;
}
