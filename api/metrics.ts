import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import * as outboxViews from '../db/views/outbox.ts';
import type { Database } from '../db/database.ts';

/** What `/metrics` tells. */
export interface Metrics {
  registry: Registry;
  requestSeconds: Histogram<'method' | 'route' | 'status'>;
  refusals: Counter<'code'>;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Metrics of one app, in a registry of its own: several apps in one process do not mix. */
export function createMetrics(db: Database): Metrics {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({
    name: 'qlcb_engine_outbox_depth',
    help: 'Rows that the engine has not been told of yet',
    registers,
    async collect() {
      this.set(await outboxViews.depth(db).catch(() => Number.NaN)); // the other numbers are worth having while the database is away
    },
  });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'qlcb_http_request_seconds',
      help: 'How long requests took, by route template',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
      registers,
    }),
    refusals: new Counter({
      name: 'qlcb_refusals_total',
      help: 'Problems answered, by code',
      labelNames: ['code'],
      registers,
    }),
  };
}
