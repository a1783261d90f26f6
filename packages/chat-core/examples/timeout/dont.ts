import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { timeout } from '../../src/layers/timeout.ts';

export const build = (provider: ChatProvider) =>
  stack(
    // One limit for everything, as in any HTTP client.
    timeout({ totalMs: 15_000 }),
    provider,
  );
