import { z } from '@hono/zod-openapi';

/** A station on the way of a question. Open on purpose: later layers bring kinds of their own. */
export const routeStepSchema = z
  .looseObject({ kind: z.string(), outcome: z.string(), ms: z.number() })
  .openapi('RouteStep', {
    example: { kind: 'attempt', provider: 'openai', model: 'gpt-5-mini', outcome: 'ok', ms: 412 },
  });
