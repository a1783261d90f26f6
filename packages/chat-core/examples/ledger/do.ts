import type { CallLedger } from '../../src/domain/call-ledger.ts';
import type { ChatProvider } from '../../src/domain/chat-provider.ts';
import { stack } from '../../src/domain/stack.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { retryBudget } from '../../src/layers/parts/retry-budget.ts';
import { retry } from '../../src/layers/retry.ts';
import { estimateTokens } from '../../src/platform/estimate-tokens.ts';
import { priceOf } from '../../src/providers/price-of.ts';

export const build = (book: CallLedger, provider: ChatProvider) =>
  stack(
    retry({ retriesMax: 2, budget: retryBudget() }),
    // One row for every call: that is what the provider's bill is made of.
    ledger(book, { estimateTokens, priceOf }),
    provider,
  );
