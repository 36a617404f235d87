import type { RunDescription } from './runFile.ts';

/** One of the seeded people, and how to sign in as them. */
export interface SignInHint {
  who: string;
  how: string;
}

/** The one block that `npm start` ends with. */
export function closingBlock(run: RunDescription, people: SignInHint[]): string {
  const width = Math.max(0, ...people.map(({ who }) => who.length));
  const lines = [
    'QLCB runs. Ctrl-C stops it and keeps the data.',
    '',
    `  web           ${run.web}`,
    `  mail inbox    ${run.inbox}`,
    `  Temporal UI   ${run.temporalUi}`,
    ...(people.length > 0 ? ['', '  Sign in as'] : []),
    ...people.map(({ who, how }) => `    ${who.padEnd(width)}  ${how}`),
  ];
  return ['', ...lines, ''].join('\n');
}
