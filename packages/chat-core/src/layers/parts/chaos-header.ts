import type { ChaosFaults } from '../../domain/chaos-experiment.ts';
import type { ProviderFailureCode } from '../../domain/provider-failure-code.ts';
import { checkedFaults } from './checked-faults.ts';
import { refuseUnless } from './refuse-unless.ts';

type Asked = {
  readonly faults: ChaosFaults;
  /** The provider that is struck; every one when absent. */
  readonly target?: string;
};

const KEYS = ['latency', 'jitter', 'error', 'cut', 'target'];

/**
 * What `X-Evolua-Chaos` asks for this one request: `latency=500;jitter=100;cut=10`, or
 * `error=overloaded;target=openai`. Throws `invalid_request` on anything else: a fault that
 * silently does not happen proves nothing.
 */
export const chaosHeader = (value: string): Asked => {
  const pairs = value.split(';').map((pair) => pair.split('=').map((part) => part.trim()));
  const areKnown = pairs.every(([key = '', said = '', ...rest]) => {
    return KEYS.includes(key) && said !== '' && rest.length === 0;
  });
  refuseUnless('X-Evolua-Chaos', areKnown);
  const asked: Readonly<Record<string, string | undefined>> = Object.fromEntries(pairs);
  refuseUnless('X-Evolua-Chaos', Object.keys(asked).length === pairs.length);
  const { latency, jitter, error, cut, target } = asked;
  refuseUnless('X-Evolua-Chaos', jitter === undefined || latency !== undefined);
  const faults = checkedFaults({
    ...(latency && { latency: { ms: Number(latency), jitterMs: Number(jitter ?? 0) } }),
    ...(error && { error: { code: error as ProviderFailureCode } }),
    ...(cut && { cut: { afterPieces: Number(cut) } }),
  });
  return { faults, target };
};
