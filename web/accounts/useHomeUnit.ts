import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '../api/accountQueries.ts';
import { useMe } from '../api/queries.ts';
import type { UnitRef } from '../api/shapes.ts';

/** The unit that one's questions about accounts begin with: which one leads, else the present account's, else one's own; undefined until it is known. */
export function useHomeUnit(): UnitRef | undefined {
  const { officer, posts, account } = useMe();
  const led = posts[0]?.unit;
  const isAsked = led === undefined && account !== null;
  const used = useQuery({ ...accountQuery(account?.id ?? ''), enabled: isAsked });
  if (led) return led;
  if (isAsked && used.isPending) return undefined;
  return used.data?.unit ?? officer.unit;
}
