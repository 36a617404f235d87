import { ConfigurationError } from '../../config/readEnvironment.ts';

/** What may stand behind `npm start --`. */
export interface StartOptions {
  reset: boolean;
  /** How many made-up people an empty database gets; the seed's own number where it is not said. */
  officers: number | undefined;
}

/** @throws ConfigurationError for anything else, with what there is */
export function startOptions(args: readonly string[]): StartOptions {
  const options: StartOptions = { reset: false, officers: undefined };
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]!;
    if (arg === '--reset') options.reset = true;
    else if (arg === '--officers' && /^\d{1,6}$/.test(args[i + 1] ?? '')) options.officers = Number(args[(i += 1)]);
    else throw new ConfigurationError([`${arg}: npm start takes --reset and --officers <number>, and nothing else`]);
  }
  return options;
}
