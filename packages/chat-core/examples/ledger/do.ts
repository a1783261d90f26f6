import type { CallLedger } from '../../src/domain/call-ledger.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { retryBudget } from '../../src/layers/parts/retry-budget.ts';
import { retry } from '../../src/layers/retry.ts';

type Means = Parameters<typeof ledger>[1];

export const build = (book: CallLedger, means: Means, provider: ChatProvider) =>
  stack(
    retry({ retriesMax: 2, budget: retryBudget() }),
    // One row for every call: that is what the provider's bill is made of.
    ledger(book, means),
    provider,
  );
