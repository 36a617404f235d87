import type { StartConfig } from '../../config/start.ts';
import { freePort } from '../embedded/freePort.ts';
import { systemClock } from '../clock.ts';
import { readRules } from '../rules.ts';
import { seed } from '../seed/seed.ts';
import type { DemoPerson } from '../seed/summary.ts';
import { gatherCrew, type Crew } from './crew.ts';
import type { Home } from './home.ts';
import type { HomeLock } from './homeLock.ts';
import { readyDatabase } from './readyDatabase.ts';
import { describeRun, removeRunFile, writeRunFile, type RunDescription } from './runFile.ts';
import { loadSecrets } from './secrets.ts';
import type { ServiceEnvironmentInput } from './serviceEnvironment.ts';
import { buildServer } from './serverBuild.ts';
import { startServers } from './servers.ts';
import { startServices } from './services.ts';
import { buildWeb } from './webBuild.ts';

export interface HouseInput {
  /** The project's folder. */
  root: string;
  config: StartConfig;
  home: Home;
  lock: HomeLock;
  /** How many made-up people an empty database gets. */
  officers: number | undefined;
  say(line: string): void;
}

export interface House {
  description: RunDescription;
  /** Whom to try it as. */
  people: DemoPerson[];
  /** Settles with the name of a part that ended and cannot be started again. */
  fallen: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts everything and waits until all of it answers.
 *
 * @throws whatever kept a part from starting; all others have been stopped then
 */
export async function startHouse(input: HouseInput): Promise<House> {
  const crew = gatherCrew((pid) => input.lock.note(pid));
  try {
    return await moveIn(input, crew);
  } catch (error) {
    await crew.dismiss();
    throw error;
  }
}

async function moveIn(input: HouseInput, crew: Crew): Promise<House> {
  const { home, lock, say } = input;
  const { environment, people } = await furnish(input, crew);
  const restarted = (pid: number) => {
    lock.note(pid);
    writeRunFile(home.run, describe());
  };
  const services = await timed(say, 'API and worker run', startServices(input, crew, environment, restarted));
  const describe = () => describeRun(environment, services);
  writeRunFile(home.run, describe());
  const stop = async () => {
    removeRunFile(home.run);
    await crew.dismiss();
  };
  return { description: describe(), people, fallen: crew.fallen, stop };
}

/** Everything that the API and the worker find when they come. */
async function furnish(
  { config, home, root, officers, say }: HouseInput,
  crew: Crew,
): Promise<{ environment: ServiceEnvironmentInput; people: DemoPerson[] }> {
  const { rulePack, logLevel, ports } = config;
  const { pack } = readRules(rulePack);
  const secrets = loadSecrets(home.secrets);
  const webPort = await freePort(ports.web, 'QLCB_PORT');
  const [servers] = await Promise.all([
    timed(say, 'PostgreSQL, Temporal and mail run', startServers(config, home, secrets.superPassword, crew)),
    timed(say, 'web app is built', buildWeb(root)),
    buildServer(root),
  ]);
  const database = await timed(say, 'database is ready', readyDatabase(servers.postgres.adminUrl, secrets));
  const sealKey = Buffer.from(secrets.sealKey, 'base64url');
  const seeding = seed(database.urls.owner, { rulePack: pack, at: systemClock.now(), sealKey, officers });
  const { people } = await timed(say, 'made-up people are there', seeding);
  const publicUrl = `http://127.0.0.1:${webPort}`;
  return { environment: { servers, database, secrets, webPort, publicUrl, rulePack, logLevel }, people };
}

async function timed<T>(say: (line: string) => void, what: string, work: Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await work;
  say(`${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}
