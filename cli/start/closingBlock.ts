import type { DemoPerson } from '../seed/summary.ts';
import type { RunDescription } from './runFile.ts';

/** The one block that `npm start` ends with. */
export function closingBlock(run: RunDescription, people: DemoPerson[]): string {
  const lines = [
    'QLCB runs. Ctrl-C stops it and keeps the data.',
    '',
    `  web           ${run.web}`,
    `  mail inbox    ${run.inbox}`,
    `  Temporal UI   ${run.temporalUi}`,
    ...(people.length > 0 ? ['', '  People to try it as, all made up:'] : []),
    ...people.flatMap(({ name, position, unitName, signIn }) => [
      `    ${name}, ${position}, ${unitName}`,
      `      ${signIn.en}`,
    ]),
  ];
  return ['', ...lines, ''].join('\n');
}
