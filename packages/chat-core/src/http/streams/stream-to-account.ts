import type { Context } from 'hono';
import type { Principal } from '../../domain/principal.ts';
import type { AppEnv } from '../app-env.ts';
import { authenticate } from '../guards/authenticate.ts';
import type { RouteParts } from '../route-parts.ts';
import { sseHeaders } from './sse-headers.ts';
import { sseStream } from './sse-stream.ts';

type Streamed = {
  readonly frames: AsyncIterator<string>;
  /** Called once, when the reader is gone or the frames are. */
  readonly onEnd: () => void;
};

/**
 * The SSE response to somebody who stays the same: when their session is ended or their token is
 * revoked, the stream ends within 5 s; what feeds it goes on.
 */
export const streamToAccount = (
  c: Context<AppEnv & { Variables: { principal: Principal } }>,
  parts: Pick<RouteParts, 'identity' | 'tokens' | 'logger'>,
  { frames, onEnd }: Streamed,
): Response => {
  const { headers } = c.req.raw;
  const accountId = c.get('principal').account.id;
  const requestId = c.get('requestId');
  const body = sseStream({
    frames,
    onEnd,
    stillAllowed: async () => (await authenticate(parts, headers))?.account.id === accountId,
    onError: (error) => parts.logger.warn({ err: error, requestId }, 'stream broken off'),
  });
  return c.body(body, 200, sseHeaders);
};
