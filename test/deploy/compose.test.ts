import { existsSync, readFileSync } from 'node:fs';
import { compose, composeText, ROOT, services, type Service } from './composeFile.ts';

const withNames = (list: [string, Service][]) => list.map(([name, service]) => ({ name, service }));
const all = withNames(services);
const longRunning = all.filter(({ service }) => service.restart === 'unless-stopped');
const jobs = all.filter(({ service }) => service.restart === 'no');
const dockerfile = readFileSync(`${ROOT}Dockerfile`, 'utf8');

/** A version to the last number that its publisher gives, and no digest-less word such as `latest` or `18`. */
const EXACT = /^[\w./-]+:v?\d+\.\d+(\.\d+)?(-[a-z]+(-[a-z]+)?)?$/;
/** What tells somebody's way in: keys, passwords, and addresses that carry one. */
const SECRET = /PASSWORD|PWD|KEY|TOKEN|(DATABASE|SMTP)_URL/;

describe('a service', () => {
  test('either stays up or is a job', () => {
    expect(longRunning.length).toBeGreaterThan(0);
    expect([...longRunning, ...jobs].map(({ name }) => name).sort()).toEqual(all.map(({ name }) => name).sort());
  });

  test.each(longRunning)('$name, which stays up, tells its health', ({ service }) => {
    expect(service.healthcheck.test?.[0]).toBe('CMD');
    expect(service.healthcheck.disable).toBeUndefined();
  });

  test.each(all)('$name waits only for what can happen', ({ service }) => {
    for (const [target, { condition }] of Object.entries(service.depends_on)) {
      const met = compose.services[target];
      expect([target, met?.restart]).toEqual([target, condition === 'service_healthy' ? 'unless-stopped' : 'no']);
      expect([target, met?.profiles]).toEqual([target, []]);
    }
  });

  test.each(all)('$name runs an image of an exact version', ({ service }) => {
    expect(service.image).toMatch(EXACT);
  });

  test.each(all)('$name is nobody special and writes nowhere but to its volumes', ({ service }) => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
  });

  test.each(all)('$name cannot eat up the host, not by its logs either', ({ service }) => {
    const { cpus, memory, pids } = service.deploy.resources.limits;
    expect([Number(cpus) > 0, /^\d+[MG]$/.test(memory), pids > 0]).toEqual([true, true, true]);
    expect(service.logging.options).toMatchObject({ 'max-size': expect.any(String), 'max-file': expect.any(String) });
  });
});

describe('the way in', () => {
  test('leads from elsewhere to the API only', () => {
    const open = all.filter(({ service }) => service.ports.some((port) => !port.startsWith('127.0.0.1:')));
    expect(open.map(({ name }) => name)).toEqual(['api']);
  });

  test('leads to the database from no network that has a way out', () => {
    expect(compose.services.postgres?.networks).toEqual(['data']);
    expect(compose.networks).toMatchObject({ data: { internal: true }, engine: { internal: true } });
    expect(compose.services['temporal-ui']?.networks).not.toContain('data');
  });

  test('lets Temporal’s pages change nothing', () => {
    expect(compose.services['temporal-ui']?.environment.TEMPORAL_DISABLE_WRITE_ACTIONS).toBe('true');
  });

  test('leads to the mail catcher in demonstrations only', () => {
    expect(compose.services.mail?.profiles).toEqual(['demo']);
  });
});

describe('secrets and files', () => {
  test('every secret that is used is declared, and every declared one is used', () => {
    const used = new Set(all.flatMap(({ service }) => service.secrets));
    expect([...used].sort()).toEqual(Object.keys(compose.secrets).sort());
  });

  test('every file that is mounted is there, and every declared one is mounted', () => {
    const used = new Set(all.flatMap(({ service }) => service.configs));
    expect([...used].sort()).toEqual(Object.keys(compose.configs).sort());
    for (const { file } of Object.values(compose.configs))
      expect([file, existsSync(ROOT + file)]).toEqual([file, true]);
  });

  test('scripts read no secret that their service was not given', () => {
    for (const { name, service } of all) {
      const scripts = service.configs.map((config) => readFileSync(ROOT + compose.configs[config]!.file, 'utf8'));
      const read = scripts.flatMap((text) => [...text.matchAll(/\/run\/secrets\/(\w+)/g)].map(([, secret]) => secret!));
      expect([name, service.secrets]).toEqual([name, expect.arrayContaining(read)]);
    }
  });

  test('no secret stands in the file itself', () => {
    expect(composeText).not.toMatch(/:\/\/[^\s/@]*:[^\s/@]+@/);
    for (const { name, service } of all) {
      const secret = Object.entries(service.environment).filter(([key]) => SECRET.test(key));
      const inline = secret.filter(([key, value]) => !key.endsWith('_FILE') || !value.startsWith('/run/secrets/'));
      expect([name, inline]).toEqual([name, []]);
    }
  });
});

describe('the image', () => {
  test('is built on exact versions and does not run as root', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base!);
    expect(bases.length).toBeGreaterThan(0);
    for (const base of bases) expect(base).toMatch(EXACT);
    expect([...dockerfile.matchAll(/^USER (\S+)/gm)].at(-1)?.[1]).toBe('node');
  });

  test('holds the scripts that tell its health', () => {
    for (const { service } of all) {
      const script = service.healthcheck.test?.find((word) => word.startsWith('deploy/'));
      if (script === undefined) continue;
      expect([script, existsSync(ROOT + script)]).toEqual([script, true]);
      expect(dockerfile).toContain('COPY deploy/health deploy/health');
    }
  });
});

test('Temporal’s server and the tools that make its schema are of one version', () => {
  const version = (name: string) => compose.services[name]?.image.split(':')[1];
  expect(version('temporal')).toMatch(/^\d/);
  expect([version('temporal-schema'), version('temporal-namespace')]).toEqual([
    version('temporal'),
    version('temporal'),
  ]);
});
