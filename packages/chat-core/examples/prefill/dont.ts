import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import type { Layer } from '../../src/domain/layer.ts';
import { stack } from '../../src/domain/stack.ts';
import { prefill } from '../../src/layers/prefill.ts';

export const build = (ledger: Layer, provider: ChatProvider) =>
  stack(
    // As near to the provider as it can be: it only changes its messages.
    ledger,
    prefill('native'),
    provider,
  );
