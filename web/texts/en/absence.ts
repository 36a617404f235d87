import type { absence as vi } from '../vi/absence.ts';

export const absence: typeof vi = {
  title: 'Out of office',
  lead: 'During these days your deputy gets your new tasks and the open ones too, except what they asked themselves.',
  none: 'You have announced no absence',
  noneText: 'What waits for you comes to you alone; overdue, it goes to the superior unit.',
  list: 'Absences',
  deputy: 'Deputy',
  deputyPlaceholder: 'Type a name, diacritics not needed',
  from: 'From',
  to: 'Until the end of',
  announce: 'Announce',
  cancel: 'Back in office',
  cancelSoon: 'Cancel',
  now: 'Away now',
  soon: 'To come',
  done: 'Recorded. {{count}} open tasks go to {{name}}.',
  missing: { deputy: 'Choose a deputy', from: 'Choose the first day', to: 'Choose the last day, not before the first' },
};
