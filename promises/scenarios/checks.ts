import type { ProviderName } from '@evolua/lab/environment/providers';
import type { Evidence } from './evidence.ts';
import type { Check } from './scenario.ts';

const NAMES: Readonly<Record<ProviderName, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Gemini',
  local: 'servidor próprio',
};

const count = (calls: number) => `${calls} ${calls === 1 ? 'chamada' : 'chamadas'}`;

/** From one call of the provider to the next. */
const gapsMs = ({ attempts }: Evidence, provider: ProviderName) => {
  const times = attempts(provider).map(({ acceptedAt }) => acceptedAt);
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
};

/** What many scenarios look at. */
export const checks = {
  callsMax: (provider: ProviderName, calls: number): Check => ({
    text: `no máximo ${count(calls)} à ${NAMES[provider]}`,
    holds: ({ attempts }) => attempts(provider).length <= calls,
  }),

  callsInAllMax: (calls: number): Check => ({
    text: `no máximo ${count(calls)} no total`,
    holds: ({ attempts }) => attempts().length <= calls,
  }),

  /** No `calls + 1` of them within the window. */
  callsWithinMax: (provider: ProviderName, calls: number, windowMs: number): Check => ({
    text: `no máximo ${count(calls)} à ${NAMES[provider]} em ${windowMs / 1_000} s`,
    holds: ({ attempts }) => {
      const times = attempts(provider).map(({ acceptedAt }) => acceptedAt);
      return times.every((at, index) => (times[index + calls] ?? Infinity) - at >= windowMs);
    },
  }),

  /** Not asked again sooner than the provider has allowed. */
  waits: (provider: ProviderName, waitMs: number): Check => ({
    text: `nova chamada à ${NAMES[provider]} só depois de ${waitMs / 1_000} s`,
    holds: (evidence) => gapsMs(evidence, provider).every((gapMs) => gapMs >= waitMs),
  }),

  firstTokenWithin: (realMs: number, { slackMs = 1_000, advisory = false } = {}): Check => ({
    text: `primeiro token em até ${realMs / 1_000} s`,
    advisory,
    holds: ({ answers, clock }) =>
      answers.every(
        ({ aside, firstTokenMs }) =>
          aside || firstTokenMs === undefined || firstTokenMs <= clock.ms(realMs) + slackMs,
      ),
  }),

  endsWithin: (realMs: number, slackMs = 1_000): Check => ({
    text: `fim em até ${realMs / 1_000} s`,
    holds: ({ answers, clock }) =>
      answers.every(({ aside, totalMs }) => aside || totalMs <= clock.ms(realMs) + slackMs),
  }),

  hasUsage: {
    text: 'uso informado',
    holds: ({ answers }) =>
      answers.every(({ end, usage }) => end !== 'whole' || (usage?.completion_tokens ?? 0) > 0),
  } satisfies Check,

  /** Who books calls, books those of the provider by this name. */
  isBookedAs: (provider: ProviderName, outcome: string): Check => ({
    text: `chamada registrada como ${outcome}`,
    holds: ({ contestant, attempts, ledger }) =>
      contestant === 'naive' ||
      attempts(provider).length === 0 ||
      ledger.some((row) => row.provider === provider && row.outcome === outcome),
  }),

  /** Every call that was broken off by its caller is closed down to the socket. */
  isClosed: (provider: ProviderName): Check => ({
    text: `conexão com a ${NAMES[provider]} fechada`,
    holds: ({ attempts }) => attempts(provider).every(({ outcome }) => outcome !== 'running'),
  }),

  hasCode: (...codes: readonly string[]): Check => ({
    text: `erro ${codes.join(' ou ')}`,
    holds: ({ answers }) =>
      answers.every(
        ({ aside, end, code }) =>
          aside || !['refused', 'broken-off'].includes(end) || codes.includes(code ?? ''),
      ),
  }),
};
