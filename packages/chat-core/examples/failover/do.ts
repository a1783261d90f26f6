import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { failover } from '../../src/layers/failover.ts';

export const build = (first: ChatProvider, second: ChatProvider): ChatProvider =>
  failover(
    // In order of preference.
    first,
    second,
  );
