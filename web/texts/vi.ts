import { corrections } from './vi/corrections.ts';
import { packet } from './vi/packet.ts';
import { reviews } from './vi/reviews.ts';
import { dossiers } from './vi/dossiers.ts';
import { ends } from './vi/ends.ts';
import { grants } from './vi/grants.ts';
import { inbox } from './vi/inbox.ts';
import { keys } from './vi/keys.ts';
import { notices } from './vi/notices.ts';
import { request } from './vi/request.ts';
import { section } from './vi/section.ts';
import { shell } from './vi/shell.ts';
import { signIn } from './vi/signIn.ts';
import { states } from './vi/states.ts';
import { terms } from './vi/terms.ts';
import { timeline } from './vi/timeline.ts';
import { wizard } from './vi/wizard.ts';
import { absence } from './vi/absence.ts';
import { accounts } from './vi/accounts.ts';
import { ask } from './vi/ask.ts';
import { cases } from './vi/cases.ts';

/** Every word of the web app in Vietnamese: the language that the other is held against. */
export const vi = {
  absence,
  accounts,
  ask,
  cases,
  corrections,
  dossiers,
  ends,
  grants,
  inbox,
  keys,
  notices,
  packet,
  request,
  reviews,
  section,
  shell,
  signIn,
  states,
  terms,
  timeline,
  wizard,
};
