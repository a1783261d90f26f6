import type { ProviderCall } from '../../src/domain/provider-call.ts';

export const aProviderCall = (given: Partial<ProviderCall> = {}): ProviderCall => ({
  attempt: 1,
  provider: 'openai',
  model: 'gpt-4o-mini-2024-07-18',
  outcome: 'ok',
  usage: { inputTokens: 120, outputTokens: 340, cachedInputTokens: 64, source: 'provider' },
  costUsd: 0.0000214,
  firstTokenMs: 210,
  totalMs: 1_234,
  ...given,
});
