import { corrections } from './en/corrections.ts';
import { packet } from './en/packet.ts';
import { reviews } from './en/reviews.ts';
import type { vi } from './vi.ts';
import { dossiers } from './en/dossiers.ts';
import { ends } from './en/ends.ts';
import { grants } from './en/grants.ts';
import { inbox } from './en/inbox.ts';
import { keys } from './en/keys.ts';
import { notices } from './en/notices.ts';
import { request } from './en/request.ts';
import { section } from './en/section.ts';
import { shell } from './en/shell.ts';
import { signIn } from './en/signIn.ts';
import { states } from './en/states.ts';
import { terms } from './en/terms.ts';
import { timeline } from './en/timeline.ts';
import { wizard } from './en/wizard.ts';
import { absence } from './en/absence.ts';
import { accounts } from './en/accounts.ts';
import { ask } from './en/ask.ts';
import { cases } from './en/cases.ts';

/** Every word of the web app in English, with the keys of the Vietnamese. */
export const en: typeof vi = {
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
