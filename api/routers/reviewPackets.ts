import { Router } from 'express';
import * as dossierViews from '../../db/views/dossiers.ts';
import * as officerViews from '../../db/views/officers.ts';
import * as packetViews from '../../db/views/reviewPackets.ts';
import * as reviewViews from '../../db/views/reviews.ts';
import * as items from '../../db/reviewItems.ts';
import { Refused } from '../../domain/errors.ts';
import { unknownFields } from '../../domain/review/attestation.ts';
import { attestItems, confirmItems, type ItemResult } from '../../operations/review/attestItems.ts';
import { packetHeads, signPacket } from '../../operations/review/signPacket.ts';
import { pageAnswer } from '../answers/page.ts';
import { itemAnswer, packetAnswer, packetRowAnswer } from '../answers/reviewPacket.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';
import { caseActorOf } from './passwordCases.ts';

/** So many unknown fields are named, and each by so much of its name. */
const NAMED = 20;

/** Packets of reviews: what waits for their holder, and what the head signs off. */
export function reviewPacketRouter(context: ApiContext): Router {
  const router = Router();
  const { rules } = context;

  serve(router, context, contract.listPackets, async ({ tx, query, actor }) => {
    const after = cursorsOf(context, 'review-packets').read(query.cursor);
    const { limit, campaignId = null, unitId = null, state = null } = query;
    const page = await packetViews.list(tx, { limit, after, mine: query.mine === 'true', campaignId, unitId, state });
    return pageAnswer(context, 'review-packets', page, (row) => packetRowAnswer(row, actor.officerId));
  });

  serve(router, context, contract.readPacket, async ({ tx, params: { packetId }, actor: { officerId } }) => {
    const view = await packetViews.read(tx, packetId);
    if (!view) throw new Refused('not_found', {});
    const heads = (await packetHeads(tx, rules, view)).map((head) => head.officerId);
    return packetAnswer(rules, {
      view,
      officers: await packetViews.officers(tx, packetId),
      verdicts: await reviewViews.verdicts(tx, { campaignId: null, packetId }),
      heads: [...(await officerViews.named(tx, heads)).values()],
      officerId,
    });
  });

  serve(router, context, contract.readPacketOfficer, async ({ tx, params: { packetId, officerId } }) => {
    const view = await packetViews.read(tx, packetId);
    const found = view ? await packetViews.items(tx, packetId, officerId) : [];
    const officer = (await packetViews.officers(tx, packetId)).find((one) => one.officer.id === officerId);
    if (!view || !officer || found.length === 0) throw new Refused('not_found', {});
    const managingUnit = (await dossierViews.read(tx, officerId))?.managingUnit ?? view.unit;
    const { officerNo } = officer;
    return { officer: officer.officer, officerNo, managingUnit, mayAttest: view.held, items: found.map(itemAnswer) };
  });

  serve(router, context, contract.signPacket, async ({ tx, params, session }) => {
    await signPacket(tx, rules, caseActorOf(session), params);
    return { ...params, state: 'signed' as const };
  });

  serveHolder(router, context);
  return router;
}

function serveHolder(router: Router, context: ApiContext): void {
  const { rules } = context;

  serve(router, context, contract.attestItem, async ({ tx, params: { itemId }, body }) => {
    const place = await items.placeOf(tx, itemId);
    if (!place) throw new Refused('not_found', {});
    const attestations = [{ id: itemId, ...body }];
    const [result] = await attestItems(tx, rules, { packetId: place.packetId, attestations });
    return orRefused(result!, unknownFields(place.section, body));
  });

  serve(router, context, contract.attestItems, async ({ tx, params: { packetId }, body }) => ({
    results: await attestItems(tx, rules, { packetId, attestations: body.items }),
  }));

  serve(router, context, contract.confirmItems, async ({ tx, params: { packetId }, body }) => ({
    results: await confirmItems(tx, rules, { packetId, ...body }),
  }));
}

/** Of one item alone, what was not written is a refusal. */
function orRefused(result: ItemResult, unknown: readonly string[]): ItemResult {
  switch (result.result) {
    case 'superseded':
      throw new Refused('superseded', { version: result.version! });
    case 'ended':
      throw new Refused('already_ended', { state: result.state! });
    case 'not_found':
      throw new Refused('not_found', {});
    case 'unknown_field':
      throw new Refused('unknown_field', {
        field: unknown
          .slice(0, NAMED)
          .map((name) => name.slice(0, NAMED))
          .join(', '),
      });
    default:
      return result;
  }
}
