import type { keys as vi } from '../vi/keys.ts';

export const keys: typeof vi = {
  title: 'Keyboard keys',
  next: 'Next task',
  previous: 'Previous task',
  open: 'Open the whole request',
  approve: 'To the approve button; Enter approves',
  deny: 'Write why you deny',
  sendBack: 'Write why you send back',
  search: 'Find a dossier',
  help: 'This table',
  switch: 'Use single-letter keys',
  switchHint: 'Switch off where they disturb a screen reader or voice control.',
};
