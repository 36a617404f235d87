/** A statement as the driver takes it: `name` is the same for the same text in this process. */
export interface NamedStatement {
  name: string;
  /** With `$1`, `$2`, … in the place of `:names`. */
  text: string;
  /** The name that each of them stands for; a name that is said twice stands here twice, as it may be of two types. */
  parameters: readonly string[];
}

const known = new Map<string, NamedStatement>();

/** Reads `:names` as parameters and leaves casts (`::uuid`) alone. Our statements are literals: they are as many as the code has. */
export function namedStatement(statement: string): NamedStatement {
  const found = known.get(statement);
  if (found) return found;
  const parameters: string[] = [];
  const text = statement.replace(/(?<![:\w]):([a-z]\w*)/g, (_, parameter: string) => `$${parameters.push(parameter)}`);
  const named = { name: `s${known.size}`, text, parameters };
  known.set(statement, named);
  return named;
}
