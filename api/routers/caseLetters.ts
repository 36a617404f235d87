import { Router } from 'express';
import * as reports from '../../db/caseReports.ts';
import * as caseViews from '../../db/views/passwordCases.ts';
import type { Transaction } from '../../db/transaction.ts';
import { Refused } from '../../domain/errors.ts';
import { sealedFiles } from '../../domain/sealedFiles.ts';
import { letterContent } from '../../operations/passwordCase/letterContent.ts';
import { uploadScan } from '../../operations/passwordCase/writtenReport.ts';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import { serveFile, serveUpload } from '../serveFiles.ts';
import { caseActorOf } from './passwordCases.ts';

const ENDINGS: Record<string, string> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

/** The written report of a case as files: drawn up, and as it came back signed. */
export function caseLetterRouter(context: ApiContext): Router {
  const router = Router();
  const { rules, reports: renderer } = context;
  const seals = sealedFiles(context.secretKey);

  serveFile(router, context, contract.readLetterPdf, async ({ tx, params: { caseId } }) => {
    const bytes = await renderer.pdf(await letterContent(tx, rules, caseId));
    return { type: contract.readLetterPdf.file![0]!, name: `${await noOf(tx, caseId)}.pdf`, bytes };
  });

  serveFile(router, context, contract.readLetterDocx, async ({ tx, params: { caseId } }) => {
    const bytes = await renderer.docx(await letterContent(tx, rules, caseId));
    return { type: contract.readLetterDocx.file![0]!, name: `${await noOf(tx, caseId)}.docx`, bytes };
  });

  serveFile(router, context, contract.readScan, async ({ tx, params: { caseId } }) => {
    const scan = await reports.scan(tx, caseId);
    if (!scan) throw new Refused('not_found', {});
    const name = `${await noOf(tx, caseId)}-scan.${ENDINGS[scan.mediaType]}`;
    return { type: scan.mediaType, name, bytes: seals.open(caseId, scan.sealed) };
  });

  serveUpload(router, context, contract.uploadScan, ({ tx, params: { caseId }, session, bytes }) =>
    uploadScan(tx, rules, caseActorOf(session), { caseId, bytes, seals }),
  );

  return router;
}

async function noOf(tx: Transaction, caseId: string): Promise<string> {
  const view = await caseViews.read(tx, caseId);
  if (!view) throw new Refused('not_found', {});
  return view.no;
}
