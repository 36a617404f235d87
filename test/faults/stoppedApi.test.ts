import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { freePort } from '../../cli/embedded/freePort.ts';
import { useDatabase } from '../support/database.ts';
import { createParts, type Parts } from '../support/parts.ts';

const database = useDatabase();
const open: Socket[] = [];
let parts: Parts;
let port: number;
beforeAll(async () => {
  port = await freePort(0, 'QLCB_PORT');
  const temporal = { address: '127.0.0.1:9', namespace: 'none' };
  parts = createParts({ urls: database.urls, temporal, smtpUrl: 'smtp://127.0.0.1:9', port });
});
afterAll(async () => {
  for (const socket of open) socket.destroy();
  await parts.close();
});

/** A client that begins to say something, or nothing, and then keeps the line. */
async function lineWith(said: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined); // it is cut at the end: that is the point
  open.push(socket);
  await once(socket, 'connect');
  if (said !== '') socket.write(said);
}

test('asked to stop, the API ends by itself, whatever clients keep lines open', async () => {
  const api = await parts.start('api');
  await lineWith('');
  await lineWith('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
  await lineWith(
    'POST /api/sign-in/link HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nContent-Type: application/json\r\n\r\n{"mail"',
  );
  await fetch(`${parts.publicUrl}/healthz`);
  await api.stop();
  expect(await api.exited).toBe(0); // 137 is what it ends with when its patience runs out and it is killed
});
