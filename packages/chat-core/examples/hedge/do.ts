import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { failover } from '../../src/layers/failover.ts';
import { hedge } from '../../src/layers/hedge.ts';

export const build = (openai: ChatProvider, anthropic: ChatProvider) =>
  stack(
    // Above failover: the second call goes to whoever is not being asked yet.
    hedge({ floorMs: 300, samplesMin: 1 }),
    failover(openai, anthropic),
  );
