// node deploy/makeSecrets.mjs [--demo] [--into FOLDER]: makes the files that docker-compose.yml hands to the parts as
// secrets. What is there already stays. Node's built-ins only: it runs on a host that has nothing else.
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const DATABASE = 'postgres:5432';
const DEMO_MAIL = 'smtp://mail:1025';
/** Whom the containers run as, unless QLCB_RUN_AS names another. */
const RUN_AS = '1000:1000';

const { values: options } = parseArgs({ options: { demo: { type: 'boolean' }, into: { type: 'string' } } });
const folder = resolve(options.into ?? fileURLToPath(new URL('secrets', import.meta.url)));
const isRoot = process.getuid?.() === 0;
const runAs = process.env.QLCB_RUN_AS ?? (isRoot ? RUN_AS : `${process.getuid?.()}:${process.getgid?.()}`);
const made = [];

mkdirSync(folder, { recursive: true, mode: 0o700 });
giveAway(folder);
makeAll();
report();

function makeAll() {
  const superuser = secret('postgres_password');
  secret('temporal_password');
  const owner = secret('owner_password');
  const api = secret('api_password');
  const worker = secret('worker_password');
  keep('admin_database_url', () => `postgres://postgres:${superuser}@${DATABASE}/postgres`);
  keep('owner_database_url', () => `postgres://qlcb_owner:${owner}@${DATABASE}/qlcb`);
  keep('api_database_url', () => `postgres://qlcb_api:${api}@${DATABASE}/qlcb`);
  keep('worker_database_url', () => `postgres://qlcb_worker:${worker}@${DATABASE}/qlcb`);
  secret('link_key');
  secret('seal_key');
  keep('webhook_secret', () => `whsec_${randomBytes(32).toString('base64')}`);
  keep('matrix_token', () => process.env.QLCB_MATRIX_TOKEN ?? ''); // empty where there is no Matrix
  const smtpUrl = process.env.QLCB_SMTP_URL || (options.demo ? DEMO_MAIL : undefined);
  if (smtpUrl) keep('smtp_url', () => smtpUrl);
}

/** 32 random bytes in base64url: a key as the configuration takes it, and a password that needs no escaping in a URL. */
function secret(name) {
  return keep(name, () => randomBytes(32).toString('base64url'));
}

function keep(name, make) {
  const file = join(folder, name);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const value = make();
  writeFileSync(file, value, { mode: 0o600, flag: 'wx' });
  giveAway(file);
  made.push(name);
  return value;
}

/** Docker Compose mounts the files as they are: whom the containers run as must own them. */
function giveAway(path) {
  if (isRoot) chownSync(path, ...runAs.split(':').map(Number));
}

function report() {
  console.log(made.length > 0 ? `Made in ${folder}: ${made.join(', ')}` : `Nothing to make: all is in ${folder}`);
  if (runAs !== RUN_AS) console.log(`Put this line into .env beside docker-compose.yml: QLCB_RUN_AS=${runAs}`);
  if (made.includes('link_key')) console.log('Back up link_key and seal_key, apart from the backups of the database.');
  if (existsSync(join(folder, 'smtp_url'))) return;
  console.error(`smtp_url is missing: write the mail server's URL into ${join(folder, 'smtp_url')} with mode 0600,`);
  console.error('run again with QLCB_SMTP_URL set, or with --demo for the mail catcher.');
  process.exitCode = 1;
}
