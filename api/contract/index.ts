import { accountEndpoints } from './accounts.ts';
import { chatEndpoints } from './chat.ts';
import { firstPasswordEndpoints } from './firstPassword.ts';
import { passwordCaseEndpoints } from './passwordCases.ts';
import { absenceEndpoints, sessionEndpoints } from './sessions.ts';
import { correctionEndpoints } from './corrections.ts';
import { dossierEndpoints } from './dossiers.ts';
import { grantEndpoints, organisationEndpoints } from './organisation.ts';
import { reviewEndpoints } from './reviews.ts';
import { requestEndpoints } from './requests.ts';
import { taskEndpoints } from './tasks.ts';

/** The whole HTTP interface under `/api`. */
export const contract = {
  ...sessionEndpoints,
  ...absenceEndpoints,
  ...organisationEndpoints,
  ...accountEndpoints,
  ...firstPasswordEndpoints,
  ...passwordCaseEndpoints,
  ...grantEndpoints,
  ...dossierEndpoints,
  ...reviewEndpoints,
  ...correctionEndpoints,
  ...requestEndpoints,
  ...taskEndpoints,
  ...chatEndpoints,
};
