import { z } from 'zod';

/** Where Temporal answers. */
export const engineVariables = z.object({
  /** host:port of the gRPC front end. */
  QLCB_TEMPORAL_ADDRESS: z.string().regex(/^[^\s/:]+:\d+$/, { error: 'must be host:port' }),
  QLCB_TEMPORAL_NAMESPACE: z.string().default('qlcb'),
});

export interface EngineConfig {
  address: string;
  namespace: string;
}
