import type { AnswerCache } from '../../src/domain/answer-cache.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { bulkhead } from '../../src/layers/bulkhead.ts';
import { cache } from '../../src/layers/cache.ts';

export const build = (answers: AnswerCache, provider: ChatProvider) =>
  stack(
    // The cache above it: an answer that is there already takes nobody's place.
    cache(answers, { ttlSeconds: 3_600 }),
    bulkhead({ concurrentMax: 1, queuedMax: 0, queueMs: 1_000 }),
    provider,
  );
