import type { Context } from 'hono';
import type { Asking } from '../../../chat/asking.ts';
import type { Principal } from '../../../domain/principal.ts';
import type { AppEnv } from '../../app-env.ts';
import { traceparentOf } from '../../guards/traceparent-of.ts';

/** Who asks, and how, as the request tells it beside its body. */
export const askingOf = (
  c: Context<AppEnv & { Variables: { principal: Principal } }>,
): Omit<Asking, 'generationId'> => ({
  ownerId: c.get('principal').account.id,
  requestId: c.get('requestId'),
  traceparent: traceparentOf(c),
  chaos: c.get('chaos'),
  idempotencyKey: c.req.header('Idempotency-Key'),
});
