import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const conditions = z.enum(['service_started', 'service_healthy', 'service_completed_successfully']);
const source = z.union([z.string(), z.object({ source: z.string() }).transform((entry) => entry.source)]);

const serviceShape = z.object({
  image: z.string(),
  user: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  profiles: z.array(z.string()).default([]),
  restart: z.string(),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  secrets: z.array(z.string()).default([]),
  configs: z.array(source).default([]),
  depends_on: z.record(z.string(), z.object({ condition: conditions })).default({}),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }),
  deploy: z.object({
    resources: z.object({ limits: z.object({ cpus: z.string(), memory: z.string(), pids: z.number() }) }),
  }),
});

const fileShape = z.object({
  services: z.record(z.string(), serviceShape),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
  configs: z.record(z.string(), z.object({ file: z.string() })),
});

export type Service = z.output<typeof serviceShape>;

/** What the operator has to give; the rest of the file has defaults. */
export const GIVEN = { QLCB_PUBLIC_URL: 'https://qlcb.example.vn', QLCB_MAIL_FROM: 'QLCB <qlcb@example.vn>' };

export const composeText = readFileSync(`${ROOT}docker-compose.yml`, 'utf8');

/** docker-compose.yml, with its merges and variables worked out as Docker Compose does it. */
export const compose = fileShape.parse(parse(interpolated(composeText), { merge: true }));

export const services = Object.entries(compose.services);

/** @throws Error for a variable that the operator must give and GIVEN does not have */
function interpolated(text: string): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest?: string) => {
    const given = (GIVEN as Record<string, string>)[name];
    if (given === undefined && kind !== '-') throw new Error(`${name} is needed: ${rest}`);
    return given ?? rest ?? '';
  });
}
