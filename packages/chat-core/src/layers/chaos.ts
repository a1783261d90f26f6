import { ChatError } from '../domain/chat-error.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import type { ChaosExperiments } from './parts/chaos-experiments.ts';
import type { ChaosStrike } from './parts/chaos-strike.ts';
import { injectedError } from './parts/injected-error.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';

/**
 * Promise: a fault happens where and while it was asked for, to no more requests than it was
 * allowed, and every strike shows on the route and in a counter.
 *
 * Stands innermost, as Polly v8 has it: the layers above meet the fault as if it were the
 * provider's. Blast radius, end and automatic stop follow principlesofchaos.org and Netflix's
 * ChAP. A request that no experiment marked passes by an `undefined`.
 */
export const chaos =
  (experiments: ChaosExperiments): Layer =>
  (inner) => ({
    ...inner,
    stream: (request, signal) => {
      const { chaos: mark } = request.context;
      return mark === undefined
        ? inner.stream(request, signal)
        : exposed(inner, request, signal, () => experiments.strikeOn(inner.name, mark));
    },
  });

async function* exposed(
  inner: ChatProvider,
  request: ChatRequest,
  signal: AbortSignal,
  draw: () => ChaosStrike | undefined,
): AsyncGenerator<ChatEvent> {
  const strike = draw();
  if (strike === undefined) {
    yield* inner.stream(request, signal);
    return;
  }
  const { faults, hits, hold } = strike;
  const startedAtMs = performance.now();
  const step = (outcome: 'latency' | 'error' | 'cut'): ChatEvent => {
    const ms = Math.round(performance.now() - startedAtMs);
    return { type: 'route', step: { kind: 'chaos', provider: inner.name, outcome, ms } };
  };

  if (hits('latency')) {
    await hold(signal);
    yield step('latency');
    stopIfAborted(signal);
  }
  if (faults.error !== undefined && hits('error')) {
    yield step('error');
    throw injectedError(faults.error.code);
  }
  let pieces = 0;
  for await (const event of inner.stream(request, signal)) {
    yield event;
    if (!isContent(event)) continue;
    pieces += 1;
    if (pieces !== faults.cut?.afterPieces || !hits('cut')) continue;
    yield step('cut');
    throw new ChatError('cut', { providerCode: 'chaos' });
  }
}
