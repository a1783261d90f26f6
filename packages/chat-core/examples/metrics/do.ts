import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { cache } from '../../src/layers/cache.ts';
import { metrics } from '../../src/layers/metrics.ts';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';

type Registry = Parameters<typeof metrics>[0];

export const build = (registry: Registry, provider: ChatProvider) =>
  stack(
    // Outermost: an answer counts as its reader saw it, whoever gave it.
    metrics(registry),
    cache(memoryAnswerCache(), { ttlSeconds: 3_600 }),
    provider,
  );
