import { Client, Connection } from '@temporalio/client';

/**
 * A client that connects when it is first needed: whoever starts while Temporal is down starts all the same, and rows of
 * the outbox wait for the sweep.
 */
export function lazyClient({ address, namespace }: { address: string; namespace: string }): {
  client: Client;
  close(): Promise<void>;
} {
  const connection = Connection.lazy({ address, connectTimeout: '3 s' });
  return { client: new Client({ connection, namespace }), close: () => connection.close() };
}
