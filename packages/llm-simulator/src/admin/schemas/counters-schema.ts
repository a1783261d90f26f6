import { z } from '@hono/zod-openapi';
import type { Counters } from '../../journal/counters.ts';

const counts = z.record(z.string(), z.int());

export const countersSchema = z
  .object({
    attempts: z.int(),
    running: z.int(),
    byDialect: counts,
    byOutcome: counts,
    byStatus: counts,
    byFault: counts,
    tokensWritten: z.int(),
    bytesWritten: z.int(),
    bytesGeneratedAfterAbort: z.int(),
  } satisfies Record<keyof Counters, z.ZodType>)
  .openapi('Contadores');
