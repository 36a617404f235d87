import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiConfig } from '../../config/api.ts';
import { ConfigurationError } from '../../config/readEnvironment.ts';
import { readStartConfig } from '../../config/start.ts';
import { readWorkerConfig } from '../../config/worker.ts';

const key = randomBytes(32).toString('base64url');
const complete = {
  QLCB_DATABASE_URL: 'postgres://qlcb_api:secret@db:5432/qlcb',
  QLCB_TEMPORAL_ADDRESS: 'temporal:7233',
  QLCB_PUBLIC_URL: 'https://qlcb.example.vn/',
  QLCB_LINK_KEY: key,
  QLCB_SEAL_KEY: key,
};

describe('the environment', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qlcb-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('a complete one gives the API what it needs, with defaults', () => {
    expect(readApiConfig(complete)).toMatchObject({
      port: 3000,
      publicUrl: 'https://qlcb.example.vn',
      temporal: { address: 'temporal:7233', namespace: 'qlcb' },
      linkKey: Buffer.from(key, 'base64url'),
    });
  });

  test('a bad one fails with every fault at once, and tells no secret', () => {
    const bad = { ...complete, QLCB_PORT: 'web', QLCB_LINK_KEY: 'tooShortSecret', QLCB_TEMPORAL_ADDRESS: undefined };
    const error = caught(() => readApiConfig(bad));
    expect(error.faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'QLCB_LINK_KEY',
      'QLCB_PORT',
      'QLCB_TEMPORAL_ADDRESS',
    ]);
    expect(error.message).not.toContain('tooShortSecret');
  });

  test('a secret may come from a file, but not from both places', () => {
    const file = join(folder, 'link-key');
    writeFileSync(file, `${key}\n`);
    const fromFile = { ...complete, QLCB_LINK_KEY: undefined, QLCB_LINK_KEY_FILE: file };
    expect(readApiConfig(fromFile).linkKey).toEqual(Buffer.from(key, 'base64url'));
    expect(caught(() => readApiConfig({ ...fromFile, QLCB_LINK_KEY: key })).faults).toHaveLength(1);
    expect(caught(() => readApiConfig({ ...fromFile, QLCB_LINK_KEY_FILE: `${file}.gone` })).message).toContain(
      'ENOENT',
    );
  });

  test('a chat is there where its address is, and then wants its secret; both parts know which', () => {
    const worker = { ...complete, QLCB_SMTP_URL: 'smtp://mail:25', QLCB_MAIL_FROM: 'qlcb@example.vn' };
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    const chats = {
      QLCB_MATRIX_URL: 'https://matrix.example.vn/',
      QLCB_WEBHOOK_URL: 'https://cau-noi.example.vn/qlcb',
    };
    expect(readWorkerConfig(worker).chat).toEqual({ matrix: undefined, webhook: undefined });
    expect([...caught(() => readWorkerConfig({ ...worker, ...chats })).faults].sort()).toEqual([
      'QLCB_MATRIX_TOKEN: is missing',
      'QLCB_WEBHOOK_SECRET: is missing',
    ]);
    const whole = { ...chats, QLCB_MATRIX_TOKEN: 'syt_bot', QLCB_WEBHOOK_SECRET: secret };
    expect(readWorkerConfig({ ...worker, ...whole }).chat).toEqual({
      matrix: { url: 'https://matrix.example.vn', token: 'syt_bot' },
      webhook: { url: 'https://cau-noi.example.vn/qlcb', secrets: secret },
    });
    expect(readApiConfig({ ...complete, ...chats, QLCB_WEBHOOK_SECRET: secret }).chat.matrix).toBeDefined();
    expect(caught(() => readApiConfig({ ...complete, ...chats, QLCB_WEBHOOK_SECRET: 'plain' })).message).not.toContain(
      'plain',
    );
  });

  test('an empty secret file counts as missing', () => {
    const file = join(folder, 'matrix-token');
    writeFileSync(file, '\n');
    const worker = { ...complete, QLCB_SMTP_URL: 'smtp://mail:25', QLCB_MAIL_FROM: 'qlcb@example.vn' };
    expect(readWorkerConfig({ ...worker, QLCB_MATRIX_TOKEN_FILE: file }).chat.matrix).toBeUndefined();
  });

  test('an empty variable counts as missing', () => {
    const mail = { QLCB_SMTP_URL: 'smtp://mail:25', QLCB_MAIL_FROM: '' };
    expect(caught(() => readWorkerConfig({ ...complete, ...mail })).faults).toEqual(['QLCB_MAIL_FROM: is missing']);
  });

  test('ports are ports', () => {
    expect(readStartConfig({ QLCB_PORT: '0' }).ports.web).toBe(0);
    expect(caught(() => readStartConfig({ QLCB_PORT: '70000', QLCB_DB_PORT: '-1' })).faults).toHaveLength(2);
  });
});

function caught(read: () => unknown): ConfigurationError {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}
