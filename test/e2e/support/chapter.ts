import { shootEverybody } from './visitor.ts';

const PATIENCE_MS = 120_000;
let brokenOff: string | undefined;

/** One test of a story that is told in order: after the first that fails the others cannot be told, and say so at once. */
export function chapter(name: string, tell: () => Promise<void>): void {
  test(
    name,
    async () => {
      if (brokenOff) throw new Error(`The story broke off at: ${brokenOff}`);
      brokenOff = name;
      try {
        await tell();
      } catch (error) {
        await shootEverybody();
        throw error;
      }
      brokenOff = undefined;
    },
    PATIENCE_MS,
  );
}
