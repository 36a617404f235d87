import { Connection } from '@temporalio/client';
import { freePort } from '../../cli/embedded/freePort.ts';
import { openPart } from '../../cli/engine/openPart.ts';
import { tellHere } from '../../cli/engine/tellHere.ts';
import { systemClock } from '../../cli/clock.ts';
import { openDatabase as openOurs, type Database } from '../../db/database.ts';
import { signedIn, type Caller } from '../support/caller.ts';
import { openDatabase, type OpenDatabase } from '../support/database.ts';
import { startMailServer, type MailServer } from '../support/mail.ts';
import { createParts, type Parts } from '../support/parts.ts';
import { server } from '../support/servers.ts';
import { smallOrganisation, type SmallOrganisation } from '../support/smallOrganisation.ts';
import { newNamespace } from '../support/temporal.ts';

export type FaultDatabase = Pick<OpenDatabase, 'urls' | 'owner' | 'admin' | 'close'>;

/** One story's own world: database, namespace, mail server, people. Its API and worker are real processes. */
export interface FaultHouse extends SmallOrganisation {
  database: FaultDatabase;
  mail: MailServer;
  parts: Parts;
  temporal: { address: string; namespace: string };
  /** Where the API listens. */
  port: number;
  /** Acts as the API does, inside of the test: commits are handed over at once, unless told otherwise. */
  api: Database;
  /** Calls the API process. */
  people: Record<'anh' | 'gateHead' | 'adminOfficer', Caller>;
  close(): Promise<void>;
}

interface FaultHouseInput {
  /** Left out, the run's development server with a namespace of the story's own. */
  temporal?: { address: string; namespace: string };
  /** Left out, one on the run's server. */
  database?: FaultDatabase;
  /** Whether what `api` commits is handed over by it, or left to the worker's sweep. */
  handsOver?: boolean;
  /** More of its parts' environment. */
  more?: NodeJS.ProcessEnv;
}

export async function openFaultHouse({ handsOver = true, ...given }: FaultHouseInput = {}): Promise<FaultHouse> {
  const engine = given.temporal ?? (await ownNamespace());
  const database = given.database ?? (await openDatabase());
  const mail = await startMailServer();
  const organisation = await smallOrganisation(database.owner);
  const port = await freePort(0, 'QLCB_PORT');
  const parts = createParts({ urls: database.urls, temporal: engine, smtpUrl: mail.url, port, more: given.more });
  const { url, config } = { url: database.urls.api, config: { logLevel: 'silent', crashAt: undefined } };
  const part = handsOver
    ? openPart('api', { databaseUrl: url, temporal: engine, ...config }, (parts) => tellHere(parts))
    : undefined;
  const api = part?.db ?? openOurs({ url, clock: systemClock });
  const { officer, account } = organisation;
  const signIn = (officerId: string, accountId: string | null = null) => signedIn(api, parts, { officerId, accountId });
  const people = {
    anh: await signIn(officer.anh),
    gateHead: await signIn(officer.gateHead),
    adminOfficer: await signIn(officer.adminOfficer, account.admin),
  };
  const house: FaultHouse = { ...organisation, database, mail, parts, temporal: engine, port, api, people, close };
  async function close() {
    await parts.close();
    await (part ?? api).close();
    await house.mail.close(); // maybe another one by now
    await database.close();
  }
  return house;
}

async function ownNamespace(): Promise<{ address: string; namespace: string }> {
  const { address } = await server('temporal');
  const connection = await Connection.connect({ address });
  try {
    return { address, namespace: await newNamespace(connection) };
  } finally {
    await connection.close();
  }
}
