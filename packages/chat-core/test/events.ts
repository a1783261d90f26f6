import type { ChatEvent } from '../src/domain/chat-event.ts';
import type { ProviderCall } from '../src/domain/provider-call.ts';
import type { Usage } from '../src/domain/usage.ts';

type Finish = Extract<ChatEvent, { type: 'finish' }>;

/** Short words for the events that tests are made of. */
export const text = (piece: string): ChatEvent => ({ type: 'text-delta', text: piece });

export const toolCall = (argumentsDelta: string, id?: string, name?: string): ChatEvent => ({
  type: 'tool-call-delta',
  index: 0,
  argumentsDelta,
  id,
  name,
});

export const usage: Usage = { inputTokens: 17, outputTokens: 4, source: 'provider' };

export const finish = (changes: Partial<Omit<Finish, 'type'>> = {}): Finish => ({
  type: 'finish',
  reason: 'stop',
  usage,
  provider: 'scripted',
  model: 'scripted-1',
  cached: false,
  degraded: false,
  calls: [],
  ...changes,
});

export const cacheStep = (outcome: 'hit' | 'miss' | 'unavailable', ms = 0): ChatEvent => ({
  type: 'route',
  step: { kind: 'cache', outcome, ms },
});

export const providerCall = (changes: Partial<ProviderCall> = {}): ProviderCall => ({
  attempt: 1,
  provider: 'scripted',
  model: 'scripted-1',
  outcome: 'ok',
  usage,
  costUsd: 0.001,
  firstTokenMs: 10,
  totalMs: 20,
  ...changes,
});
