import { dossiers } from './vi/dossiers.ts';
import { grants } from './vi/grants.ts';
import { inbox } from './vi/inbox.ts';
import { keys } from './vi/keys.ts';
import { request } from './vi/request.ts';
import { shell } from './vi/shell.ts';
import { signIn } from './vi/signIn.ts';
import { states } from './vi/states.ts';
import { terms } from './vi/terms.ts';
import { timeline } from './vi/timeline.ts';
import { wizard } from './vi/wizard.ts';
import { absence } from './vi/absence.ts';

/** Every word of the web app in Vietnamese: the language that the other is held against. */
export const vi = { absence, dossiers, grants, inbox, keys, request, shell, signIn, states, terms, timeline, wizard };
