import type { EngineKind } from './engine/engine.ts';
import type { Result } from './report/results.ts';

export interface PartOptions {
  quick: boolean;
  engine: EngineKind;
}

/** Starts what it needs, measures, stops all of it. @throws the first fault: a wrong answer is no result */
export type Part = (options: PartOptions, say: (line: string) => void) => Promise<Result[]>;
