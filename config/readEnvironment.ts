import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** The environment does not say what a part needs; tells every fault at once, and no value of a secret. */
export class ConfigurationError extends Error {
  readonly faults: readonly string[];

  constructor(faults: string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.faults = faults;
  }
}

/**
 * Reads the variables that `schema` names. Instead of `NAME` a file may hold the value, named by `NAME_FILE`, as
 * container platforms hand over secrets. An empty variable or file counts as missing.
 *
 * @throws ConfigurationError listing every fault
 */
export function readEnvironment<S extends z.ZodObject>(schema: S, env: NodeJS.ProcessEnv): z.output<S> {
  const faults: string[] = [];
  const values: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = valueOf(name, env, faults);
    if (value !== undefined) values[name] = value;
  }
  const parsed = schema.safeParse(values);
  if (parsed.success && faults.length === 0) return parsed.data;
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0]);
    if (!faults.some((fault) => fault.startsWith(name))) {
      faults.push(`${name}: ${values[name] === undefined ? 'is missing' : message}`);
    }
  }
  throw new ConfigurationError(faults);
}

function valueOf(name: string, env: NodeJS.ProcessEnv, faults: string[]): string | undefined {
  const direct = env[name] || undefined;
  const file = env[`${name}_FILE`] || undefined;
  if (direct !== undefined && file !== undefined) faults.push(`${name}: set it or ${name}_FILE, not both`);
  if (direct !== undefined || file === undefined) return direct;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    faults.push(`${name}_FILE: ${(error as NodeJS.ErrnoException).code ?? 'cannot be read'}: ${file}`);
    return undefined;
  }
}
