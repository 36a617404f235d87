import { Router } from 'express';
import * as meViews from '../../db/views/me.ts';
import { signOut } from '../../operations/beginSession.ts';
import { changeLanguage } from '../../operations/changeLanguage.ts';
import { requestSignInLink } from '../../operations/requestSignInLink.ts';
import { signInThroughAccount } from '../../operations/signInThroughAccount.ts';
import { isRefusal } from '../../domain/errors.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { meAnswer } from '../answers/me.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import type { Limits } from '../limits.ts';
import { sealFor } from '../secret.ts';
import { serve, serveOpen } from '../serve.ts';
import { giveToken, newToken, takeToken, tokenIn } from '../session/sessionCookie.ts';

/** Signing in and out, and who one is. */
export function sessionRouter(context: ApiContext, limits: Limits): Router {
  const router = Router();
  const factors = secondFactors(context.secretKey);

  serveOpen(router, context, contract.requestSignInLink, async ({ body, request }) => {
    await limits.countReport({ address: request.ip ?? '', about: body.mail.toLowerCase() });
    return context.db.asNobody('requestSignInLink', (tx) => requestSignInLink(tx, body));
  });

  serveOpen(router, context, contract.signInThroughAccount, async ({ body, request, response }) => {
    const address = request.ip ?? '';
    await limits.checkSignIn(address);
    const token = newToken();
    const replaces = tokenIn(context, request);
    const nameKey = sealFor(context, 'user-name', '');
    const input = { ...body, code: body.code ?? null, token, replaces, nameKey, factors };
    const actor = await signInThroughAccount(context.db, context.rules.pack, input).catch(async (error: unknown) => {
      if (isRefusal(error, 'sign_in_refused') || isRefusal(error, 'sign_in_locked'))
        await limits.countSignInFailure(address);
      throw error;
    });
    giveToken(context, response, token);
    const view = await context.db.as(actor, 'readMe', (tx) => meViews.read(tx));
    return meAnswer(context, { token, accountKind: view.account?.kind ?? null }, view);
  });

  serve(router, context, contract.readMe, async ({ tx, session }) =>
    meAnswer(context, session, await meViews.read(tx)),
  );

  serve(router, context, contract.changeLanguage, ({ tx, body }) => changeLanguage(tx, body));

  serve(router, context, contract.signOut, async ({ tx, session, response }) => {
    await signOut(tx, { token: session.token });
    takeToken(context, response);
  });

  return router;
}
