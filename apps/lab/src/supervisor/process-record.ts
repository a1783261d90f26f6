import { z } from 'zod';

/** What the runner notes of each process that it starts, so that the next runner can end it. */
export const processRecord = z.object({
  name: z.string(),
  pid: z.int().positive(),
  /** See `processIdentity`: a pid alone may by now be somebody else's. */
  identity: z.string(),
  stopSignal: z.enum(['SIGTERM', 'SIGINT']),
});
