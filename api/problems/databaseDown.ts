import { types } from 'node:util';

const { isNativeError } = types;

/** Sockets that broke or were never made; what the driver and the pool say of it. */
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const SOCKET_WORDS =
  /^(Connection terminated|Client has encountered a connection error|timeout e|Client was closed|Query read timeout)/;
/** Shutting down or starting, connection exceptions, too many of them, a statement that waited too long, a plan from before a migration, what a retry mends. */
const SQL_STATES = /^(57P0[1-5]|57014|08...|53300|40001|40P01|0A000)$/;

/** Whether an error says that the database could not be reached or let go of us: a retry may succeed, and nothing of ours is at fault. */
export function isDatabaseDown(error: unknown): boolean {
  if (!isNativeError(error)) return false; // not `instanceof`: drivers throw errors of Node's own realm
  if ('errors' in error && Array.isArray(error.errors) && error.errors.some(isDatabaseDown)) return true;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (SOCKET_CODES.has(code) || SQL_STATES.test(code))) return true;
  return SOCKET_WORDS.test(error.message);
}
