import { z } from '@hono/zod-openapi';
import type { ProviderFailureCode } from '../../domain/provider-failure-code.ts';

const share = z.number().gt(0).max(1);
const count = z.number().int().min(1);
const ms = z.number().gt(0);

/** What can be tried; the limits of each figure are the experiment's own. */
export const chaosExperimentSchema = z
  .strictObject({
    hypothesis: z.string().min(1).max(500),
    faults: z.strictObject({
      latency: z.strictObject({ ms, jitterMs: z.number().min(0).optional() }).optional(),
      error: z
        .strictObject({ code: z.string().transform((code) => code as ProviderFailureCode) })
        .optional(),
      cut: z.strictObject({ afterPieces: count }).optional(),
    }),
    probability: share.optional(),
    targets: z.array(z.string().max(100)).max(10).optional(),
    blastRadius: z.strictObject({ share, concurrentMax: count }),
    durationMs: ms,
    stopWhen: z.strictObject({ badShare: share, windowMs: ms, answersMin: count }).optional(),
  })
  .openapi('ChaosExperiment', {
    example: {
      hypothesis: 'Sem a OpenAI, ninguém percebe.',
      faults: { error: { code: 'overloaded' } },
      targets: ['openai'],
      blastRadius: { share: 0.1, concurrentMax: 20 },
      durationMs: 60_000,
    },
  });
