import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { coalesce } from '../../src/layers/coalesce.ts';

export const build = (provider: ChatProvider) =>
  stack(
    // One call, read by each at a pace of its own, and nobody's to end alone.
    coalesce(),
    provider,
  );
