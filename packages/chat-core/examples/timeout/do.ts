import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { timeout } from '../../src/layers/timeout.ts';

export const build = (provider: ChatProvider) =>
  stack(
    // A short patience with silence, a long one with an answer that comes.
    timeout({ firstTokenMs: 15_000, idleMs: 15_000, totalMs: 120_000 }),
    provider,
  );
