import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { circuitBreaker } from '../../src/layers/circuit-breaker.ts';
import { timeout } from '../../src/layers/timeout.ts';

export const build = (provider: ChatProvider): ChatProvider =>
  stack(
    // Above the time limits: what they cut off is the provider's failure, and is counted here.
    circuitBreaker(),
    timeout({ firstTokenMs: 15_000, idleMs: 15_000 }),
    provider,
  );
