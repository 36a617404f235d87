import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { useHouse } from '../support/house.ts';
import { until } from '../support/until.ts';
import { ORIGIN, webOf } from '../support/web.ts';

const house = useHouse();
let server: Server;
afterEach(() => server.close());

test('a client that breaks off in the middle of its body does not look like a database that is away', async () => {
  const web = webOf(house);
  server = web.app.listen(0);
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port);
  await once(socket, 'connect');
  socket.write(`POST /api/sign-in/link HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\n`);
  socket.write('Content-Length: 100\r\n\r\n{"mail"');
  await once(server, 'request');
  socket.resetAndDestroy();
  const refused = async () => /qlcb_refusals_total\{code="(\w+)"\}/.exec((await web.open.get('/metrics')).text)?.[1];
  expect(await until('a refusal', refused, 5_000)).toBe('invalid_input');
  expect(web.log.join('')).not.toContain('database unreachable');
});
