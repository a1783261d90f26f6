import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { failover } from '../../src/layers/failover.ts';
import { hedge } from '../../src/layers/hedge.ts';

export const build = (openai: ChatProvider, anthropic: ChatProvider) => {
  // Around each target: the slow one gets the same question twice.
  const hedged = hedge({ floorMs: 300, samplesMin: 1 });
  return failover(hedged(openai), hedged(anthropic));
};
