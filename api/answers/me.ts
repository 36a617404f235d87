import type { z } from 'zod';
import type { MeView } from '../../db/views/me.ts';
import type { ApiContext } from '../context.ts';
import type { contract } from '../contract/index.ts';
import { csrfOf } from '../session/origin.ts';
import { idleMinutesOf, type Session } from '../session/session.ts';

type Me = z.output<NonNullable<typeof contract.readMe.answer>>;

/** Who is signed in, and the token that their writes must carry. */
export function meAnswer(context: ApiContext, session: Pick<Session, 'token' | 'accountKind'>, view: MeView): Me {
  return {
    ...view,
    idleMinutes: idleMinutesOf(context.rules.pack, session.accountKind),
    csrf: csrfOf(context, session),
  };
}
