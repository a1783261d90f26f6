import type { AnswerCache } from '../../src/domain/answer-cache.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { bulkhead } from '../../src/layers/bulkhead.ts';
import { cache } from '../../src/layers/cache.ts';

export const build = (answers: AnswerCache, provider: ChatProvider) =>
  stack(
    // The bulkhead first: it "protects everything".
    bulkhead({ concurrentMax: 1, queuedMax: 0, queueMs: 1_000 }),
    cache(answers, { ttlSeconds: 3_600 }),
    provider,
  );
