import { inOneWrite } from './inOneWrite.ts';
import { namedStatement } from './namedStatement.ts';
import type { Transaction } from './transaction.ts';

/** Anything that a statement can be given; JSON goes in as a string. */
type Binding = string | number | boolean | Date | null | Buffer | readonly (string | null)[];
type Bindings = Record<string, Binding>;

/** The rows that a statement answers. Bindings are named in it: `where id = :requestId`. */
export async function rows<T>(tx: Transaction, statement: string, bindings: Bindings = {}): Promise<T[]> {
  return (await answerOf<T>(tx, statement, bindings)).rows;
}

/** The first row, if any. */
export async function firstRow<T>(tx: Transaction, statement: string, bindings: Bindings = {}): Promise<T | undefined> {
  return (await rows<T>(tx, statement, bindings))[0];
}

/** The row that must be there. @throws Error where it is not: a fault in our own code */
export async function theRow<T>(tx: Transaction, statement: string, bindings: Bindings = {}): Promise<T> {
  const row = await firstRow<T>(tx, statement, bindings);
  if (row === undefined) throw new Error('a row that must exist is missing');
  return row;
}

/** Runs a statement for its effect; answers how many rows it touched. */
export async function run(tx: Transaction, statement: string, bindings: Bindings = {}): Promise<number> {
  return (await answerOf(tx, statement, bindings)).rowCount ?? 0;
}

/** Who listens to a statement that was sent along. */
interface Listeners<T> {
  /** Told the rows, before the commit is over. */
  heard?: (rows: T[]) => void;
  /** What the transaction fails with instead of the database's error. */
  failedAs?: (error: unknown) => unknown;
}

/**
 * Sends a statement along for its effect: the next one travels with it, and its answer is waited for at the commit. Resolves at
 * once. Where it fails, nothing is committed, and the transaction ends with its error.
 */
export function sendAlong<T>(
  tx: Transaction,
  statement: string,
  bindings: Bindings,
  { heard = () => undefined, failedAs = (error) => error }: Listeners<T> = {},
): Promise<void> {
  const answered = answerOf<T>(tx, statement, bindings).then(
    (answer) => heard(answer.rows),
    (error: unknown) => Promise.reject(failedAs(error) as Error),
  );
  answered.catch(() => undefined); // heard at the commit
  tx.sent.push(answered);
  return Promise.resolve();
}

/** Every statement is prepared once a connection: its parsing and often its plan are done once. */
async function answerOf<T>(
  tx: Transaction,
  statement: string,
  bindings: Bindings,
): Promise<{ rows: T[]; rowCount: number | null }> {
  const { name, text, parameters } = namedStatement(statement);
  const values = parameters.map((parameter) => {
    const value = bindings[parameter];
    if (value === undefined) throw new Error(`the statement wants :${parameter}`);
    return value;
  });
  inOneWrite(tx.sql);
  return tx.sql.query<T & object>({ name, text, values }) as Promise<{ rows: T[]; rowCount: number | null }>;
}
