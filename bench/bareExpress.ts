import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import pg from 'pg';
import { recordBareDecision, recordBareRequest, type BareDecision, type BareRequest } from './bare/bareWrites.ts';
import { transaction } from './load/transaction.ts';

// Arm E: the least that could accept a submission or a decision, with the same rows written and nothing asked.
process.once('disconnect', () => process.exit());
const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 20 });
const app = express();
app.disable('x-powered-by').disable('etag');
app.use(express.json());

app.post('/requests', async (request, response) => {
  const answer = await transaction(pool, (sql) => recordBareRequest(sql, keyOf(request), request.body as BareRequest));
  response.status(201).json(answer);
});

app.post('/tasks/:taskId/decision', async (request, response) => {
  const decision = { ...(request.body as BareDecision), taskId: request.params.taskId };
  const answer = await transaction(pool, (sql) => recordBareDecision(sql, keyOf(request), decision));
  response.json(answer);
});

const keyOf = (request: express.Request) => request.get('Idempotency-Key') ?? '';

const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port });
