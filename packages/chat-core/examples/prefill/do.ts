import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import type { Layer } from '../../src/domain/layer.ts';
import { stack } from '../../src/domain/stack.ts';
import { prefill } from '../../src/layers/prefill.ts';

export const build = (ledger: Layer, provider: ChatProvider) =>
  stack(
    // Outermost of its target: it may ask twice, and each time is a call.
    prefill('native'),
    ledger,
    provider,
  );
