import { Router } from 'express';
import type { ApiContext } from '../context.ts';
import { contract } from '../contract/index.ts';
import type { Limits } from '../limits.ts';
import { openApiDocument } from '../openapi.ts';
import { LayerProblem } from '../problems/problem.ts';
import { nameRoute } from '../followRequest.ts';
import { absenceRouter } from './absences.ts';
import { accountRouter } from './accounts.ts';
import { caseLetterRouter } from './caseLetters.ts';
import { chatCallbackRouter } from './chatCallback.ts';
import { dossierRouter } from './dossiers.ts';
import { firstPasswordRouter } from './firstPassword.ts';
import { grantRouter } from './grants.ts';
import { noSuchPage } from './noSuchPage.ts';
import { notificationRouter } from './notifications.ts';
import { organisationRouter } from './organisation.ts';
import { passwordCaseRouter } from './passwordCases.ts';
import { passwordReportRouter } from './passwordReports.ts';
import { correctionRouter } from './corrections.ts';
import { reviewPacketRouter } from './reviewPackets.ts';
import { reviewRouter } from './reviews.ts';
import { requestRouter } from './requests.ts';
import { sessionRouter } from './sessions.ts';
import { taskRouter } from './tasks.ts';

/** Everything under `/api`: one router a resource, and the description of them all. */
export function apiRouter(context: ApiContext, limits: Limits): Router {
  const router = Router();
  const description = JSON.stringify(openApiDocument());
  router.get('/openapi.json', (_request, response) => {
    nameRoute(response, '/api/openapi.json');
    response.type('application/json').send(description);
  });
  router.use(
    sessionRouter(context, limits),
    taskRouter(context),
    requestRouter(context),
    grantRouter(context),
    dossierRouter(context),
    reviewRouter(context),
    reviewPacketRouter(context),
    correctionRouter(context),
    organisationRouter(context),
    accountRouter(context),
    firstPasswordRouter(context, limits),
    passwordReportRouter(context, limits),
    passwordCaseRouter(context),
    caseLetterRouter(context),
    absenceRouter(context),
    notificationRouter(context),
    chatCallbackRouter(context),
  );
  refuseOtherMethods(router);
  return router.use(noSuchPage);
}

/** An address that is there answers a wrong method with 405 and the right ones. */
function refuseOtherMethods(router: Router): void {
  const endpoints = Object.values(contract);
  for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
    const methods = endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method.toUpperCase());
    router.all(path, (_request, response) => {
      nameRoute(response, `/api${path}`);
      response.set('Allow', methods.join(', '));
      throw new LayerProblem('method_not_allowed');
    });
  }
}
