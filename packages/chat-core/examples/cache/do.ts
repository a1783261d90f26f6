import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { cache } from '../../src/layers/cache.ts';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';

export const build = (provider: ChatProvider) =>
  stack(
    // Kept at its end and only if it is good, under all that was asked, for an hour.
    cache(memoryAnswerCache(), { ttlSeconds: 3_600 }),
    provider,
  );
