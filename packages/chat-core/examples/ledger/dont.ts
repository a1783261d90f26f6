import type { CallLedger } from '../../src/domain/call-ledger.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { retryBudget } from '../../src/layers/parts/retry-budget.ts';
import { retry } from '../../src/layers/retry.ts';

type Means = Parameters<typeof ledger>[1];

export const build = (book: CallLedger, means: Means, provider: ChatProvider) =>
  stack(
    // One row for a question, however many calls it takes.
    ledger(book, means),
    retry({ retriesMax: 2, budget: retryBudget() }),
    provider,
  );
