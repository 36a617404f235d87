import { hashOfToken } from '../../operations/beginSession.ts';
import { touchSession } from '../../operations/touchSession.ts';
import * as sessionViews from '../../db/views/session.ts';
import type { ApiContext } from '../context.ts';
import { idleMinutesOf, type Session } from './session.ts';

const MINUTE = 60_000;

/**
 * Who a token stands for; null where the session ended, rested too long, or its officer or account stopped. One statement;
 * that it is in use is written at most once a minute.
 */
export async function findSession(context: ApiContext, token: string | null): Promise<Session | null> {
  if (token === null) return null;
  const found = await sessionViews.byTokenHash(context.db, hashOfToken(token));
  if (!found) return null;
  const rested = context.clock.now().getTime() - found.lastSeenAt.getTime();
  if (rested > idleMinutesOf(context.rules.pack, found.accountKind) * MINUTE) return null;
  if (rested >= MINUTE) await context.db.as(found, 'touchSession', (tx) => touchSession(tx, { token }));
  const { lastSeenAt: _, ...session } = found;
  return { token, ...session };
}
