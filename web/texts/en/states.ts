import type { states as vi } from '../vi/states.ts';

export const states: typeof vi = {
  loading: 'Loading',
  earlier: 'Earlier',
  later: 'Later',
  dayPlaceholder: 'dd/mm/yyyy',
  retry: 'Try again',
  more: 'Show more',
  code: 'Error code for the IT department: {{code}}',
  unreachable: 'The server cannot be reached',
  unreachableText: 'Check the network and try again. What you entered is kept.',
  failed: 'The server had an error',
  failedText: 'Nothing more was recorded. What you entered is kept; please try again.',
  notFound: 'There is no such page',
  notFoundText: 'The address is wrong, the content has moved, or it lies outside your scope.',
  home: 'To the tasks',
  forbidden: 'You may not see this yet',
  broken: 'This page met an error',
  brokenText: 'Only the page failed, no data changed. Reloading usually helps.',
  reload: 'Reload',
};
