import { Refused } from '../domain/errors.ts';
import { becauseText } from '../domain/becauseTexts.ts';
import { CommandError } from './commands/asOwner.ts';
import { ConfigurationError } from '../config/readEnvironment.ts';
import { RulePackError } from '../domain/rulePack.ts';
import { PortInUseError } from './embedded/freePort.ts';
import { NoTemporalError } from './embedded/temporalBinary.ts';
import { AlreadyRunningError } from './start/homeLock.ts';
import { WebBuildError } from './start/webBuild.ts';

/** Each command is loaded only when it is asked for: `api` needs none of what `start` needs. */
const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  start: async (args) => (await import('./start/start.ts')).runStart(args),
  api: async () => (await import('./api.ts')).runApi(),
  worker: async () => (await import('./worker.ts')).runWorker(),
  migrate: async () => (await import('./migrate.ts')).runMigrate(),
  seed: async (args) => (await import('./commands/seed.ts')).runSeed(args),
  schema: async () => (await import('./commands/schema.ts')).runSchema(),
  transfer: async (args) => (await import('./commands/transferOfficer.ts')).runTransferOfficer(args),
  leave: async (args) => (await import('./commands/officerLeaves.ts')).runOfficerLeaves(args),
  'appoint-head': async (args) => (await import('./commands/appointHead.ts')).runAppointHead(args),
  'first-admin': async (args) => (await import('./commands/firstAdmins.ts')).runFirstAdmins(args),
  'choose-anew': async (args) => (await import('./commands/chooseAnew.ts')).runChooseAnew(args),
};

/** Faults that the reader can mend: told in words, without a stack. */
const EXPLAINED = [
  ConfigurationError,
  PortInUseError,
  NoTemporalError,
  AlreadyRunningError,
  WebBuildError,
  RulePackError,
  CommandError,
  Refused,
];

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`usage: qlcb ${Object.keys(COMMANDS).join(' | ')}`);
  process.exit(2);
}
try {
  await command(args);
} catch (error) {
  const explained = EXPLAINED.some((kind) => error instanceof kind);
  console.error(explained ? told(error as Error) : error);
  process.exit(1);
}

/** Its message; of a refusal also why. */
function told(error: Error): string {
  const because = error instanceof Refused && 'because' in error.data ? error.data.because : null;
  return because === null ? error.message : `${error.message}: ${becauseText(because).en}`;
}
