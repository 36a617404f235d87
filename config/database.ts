import { z } from 'zod';
import { url } from './variables.ts';

/** Where the truth is kept. */
export const databaseVariables = z.object({
  /** As the part's own login (qlcb_api, qlcb_worker, for migrations qlcb_owner). */
  QLCB_DATABASE_URL: url('postgres', 'postgresql'),
});
