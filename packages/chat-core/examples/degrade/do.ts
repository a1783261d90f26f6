import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { degrade } from '../../src/layers/degrade.ts';

export const build = (provider: ChatProvider, fallback: ChatProvider) =>
  stack(
    // In an outage, before the first token, for who allows it; and the answer says so.
    degrade({ fallback }),
    provider,
  );
