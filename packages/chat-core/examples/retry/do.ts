import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { retryBudget } from '../../src/layers/parts/retry-budget.ts';
import { retry } from '../../src/layers/retry.ts';

export const build = (provider: ChatProvider) =>
  stack(
    // Once more where it may help, and as long as few others need it too.
    retry({ retriesMax: 2, budget: retryBudget({ share: 0.1 }) }),
    provider,
  );
