import { Router, type Request } from 'express';
import * as links from '../../db/links.ts';
import * as officerViews from '../../db/views/officers.ts';
import { Refused } from '../../domain/errors.ts';
import { needsSecondFactor } from '../../domain/passwordRule.ts';
import { secondFactors } from '../../domain/secondFactors.ts';
import { totpUri } from '../../domain/totp.ts';
import { chooseFirstPassword, openFirstPassword, renewFirstPassword } from '../../operations/firstPassword.ts';
import { trySpokenCode } from '../../operations/passwordCase/trySpokenCode.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import type { Limits } from '../limits.ts';
import { sealFor } from '../secret.ts';
import { serveOpen } from '../serve.ts';
import { provenWith, spokenProof } from '../spokenProof.ts';

/** Choosing the password of an account by its one-time link. The token comes in bodies only; guesses are counted. */
export function firstPasswordRouter(context: ApiContext, limits: Limits): Router {
  const router = Router();
  const { db, rules } = context;
  const factors = secondFactors(context.secretKey);

  serveOpen(router, context, contract.openFirstPassword, async ({ body, request }) => {
    const { linkId, actor } = await ownerOf(context, limits, body.token, request);
    return db.as(actor, 'openFirstPassword', async (tx) => {
      const { userName, kind, unitName, expiresAt, caseId, totp } = await openFirstPassword(tx, linkId);
      const officer = (await officerViews.named(tx, [actor.officerId])).get(actor.officerId)!;
      const secret = factors.offered(linkId);
      const { minLength, minLengthWithSecondFactor } = rules.pack.password;
      return {
        userName,
        accountKind: kind,
        unitName,
        officer,
        expiresAt: expiresAt.toISOString(),
        secondFactor:
          totp !== null || needsSecondFactor(rules.pack, kind) ? ('required' as const) : ('optional' as const),
        minLength,
        minLengthWithSecondFactor,
        spokenCodeNeeded: caseId !== null,
        hasSecondFactor: totp !== null,
        totp: { secret, uri: totpUri(secret, userName) },
      };
    });
  });

  serveChoosing(router, context, limits);
  return router;
}

/** The spoken code of a reissue, the choice itself, and a new link in place of one that came too late. */
function serveChoosing(router: Router, context: ApiContext, limits: Limits): void {
  const { db, rules } = context;
  const factors = secondFactors(context.secretKey);

  serveOpen(router, context, contract.chooseFirstPassword, async ({ body, request }) => {
    const { linkId, actor } = await ownerOf(context, limits, body.token, request);
    const { password, code = null, proof = null } = body;
    const isProven = provenWith(context, linkId, proof);
    return chooseFirstPassword(db, rules.pack, actor.officerId, { linkId, password, code, factors, isProven });
  });

  serveOpen(router, context, contract.trySpokenCode, async ({ body, request }) => {
    const { linkId, actor } = await ownerOf(context, limits, body.token, request);
    const codeKey = sealFor(context, 'spoken-code', '');
    const tried = { officerId: actor.officerId, linkId, code: body.code, codeKey };
    const { reissueId } = await trySpokenCode(db, rules.pack, tried);
    return { proven: true as const, proof: spokenProof(context, { linkId, reissueId }) };
  });

  serveOpen(router, context, contract.renewFirstPassword, async ({ body, request }) => {
    const { linkId, actor } = await ownerOf(context, limits, body.token, request);
    await db.as(actor, 'renewFirstPassword', (tx) => renewFirstPassword(tx, linkId));
    return { sent: true as const };
  });
}

/** Whose link it is. @throws Refused `not_found` where it is none of ours · LayerProblem `too_many` after many guesses */
async function ownerOf({ links: tokens, db }: ApiContext, limits: Limits, token: string, request: Request) {
  const linkId = tokens.linkIdOf(token);
  const link = linkId === null ? undefined : await db.asNobody('findLink', (tx) => links.find(tx, linkId));
  if (link?.purpose === 'first_password')
    return { linkId: link.id, actor: { officerId: link.officerId, accountId: null } };
  await limits.countBadLink(request.ip ?? '');
  throw new Refused('not_found', {});
}
