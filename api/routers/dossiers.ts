import { Router } from 'express';
import * as dossiers from '../../db/dossiers.ts';
import type { Transaction } from '../../db/transaction.ts';
import * as dossierViews from '../../db/views/dossiers.ts';
import * as sectionEntries from '../../db/views/sectionEntries.ts';
import { Refused } from '../../domain/errors.ts';
import { sealedSections } from '../../domain/sealedSections.ts';
import { localIsoDate } from '../../domain/workingTime.ts';
import { openSection } from '../../operations/openSection.ts';
import { writeSection } from '../../operations/writeSection.ts';
import { dossierAnswer, openingAnswer } from '../answers/dossier.ts';
import { pageAnswer } from '../answers/page.ts';
import { sectionsAnswer } from '../answers/sections.ts';
import { sent } from '../answers/sent.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { cursorsOf } from '../cursor.ts';
import { serve } from '../serve.ts';

/** Dossiers that somebody's grants open. */
export function dossierRouter(context: ApiContext): Router {
  const router = Router();
  const seals = sealedSections(context.secretKey);
  const momentOf = (tx: Transaction, asked: { on?: string | undefined; knownAt?: string | undefined }) => ({
    on: asked.on ?? localIsoDate(context.rules.calendar, tx.at),
    knownAt: asked.knownAt === undefined ? null : new Date(asked.knownAt),
  });

  serve(router, context, contract.listSections, () => Promise.resolve(sectionsAnswer()));

  serve(router, context, contract.listDossiers, async ({ tx, query: { cursor, limit, under, ...filter } }) => {
    const after = cursorsOf(context, 'dossiers').read(cursor);
    const page = await dossierViews.list(tx, { limit, after, ...filter, isBranch: under === 'true' });
    return { ...pageAnswer(context, 'dossiers', page, sent), total: page.total };
  });

  serve(router, context, contract.readDossier, async ({ tx, params: { officerId }, query, actor }) => {
    const dossier = await dossierViews.read(tx, officerId);
    if (!dossier) throw new Refused('not_found', {});
    const moment = momentOf(tx, query);
    const versions = await sectionEntries.newestVersions(tx, officerId);
    // After the versions: whoever writes over an entry that they were not told of is then refused.
    const entries = await sectionEntries.openEntries(tx, officerId, moment);
    return dossierAnswer(context.rules, actor, dossier, { ...moment, entries, versions });
  });

  serve(router, context, contract.openSection, async ({ tx, params, body }) => {
    const version = await dossiers.newestVersion(tx, params.officerId, params.section);
    return openingAnswer(version, await openSection(tx, seals, { ...params, ...momentOf(tx, body) }));
  });

  serve(router, context, contract.writeSection, ({ tx, params, body }) =>
    writeSection(tx, context.rules, { ...params, ...body }, seals),
  );

  return router;
}
