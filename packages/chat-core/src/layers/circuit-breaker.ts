import { ChatError } from '../domain/chat-error.ts';
import type { ChatEvent } from '../domain/chat-event.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import type { RouteStep } from '../domain/route-step.ts';
import { type BreakerVerdict, breakerVerdict } from './parts/breaker-verdict.ts';
import { type CircuitState, opossumCircuit } from './parts/opossum-circuit.ts';
import { stopIfAborted } from './parts/stop-if-aborted.ts';

type BreakerOutcome = Extract<RouteStep, { kind: 'breaker' }>['outcome'];

type CircuitBreakerOptions = {
  /** Fewer calls than this within the window never open it. */
  readonly callsMin?: number;
  /** Opens when more than this share of the window's calls have failed. */
  readonly failurePercentMax?: number;
  readonly windowMs?: number;
  /** From opening to the next probe. */
  readonly resetMs?: number;
  /** Told every state of every provider's breaker, the first one (closed) too. */
  readonly onStateChange?: (provider: string, state: CircuitState) => void;
};

/**
 * Promise: a provider that is down is not asked, but by one probe per `resetMs`, until it is well.
 *
 * A call is judged by how its answer ends, never by how it begins; who leaves says nothing about
 * the provider. Throws `circuit_open` without asking. Source: Nygard, Release It!, "Circuit
 * Breaker"; the Azure Architecture Center's pattern of that name; opossum.
 */
export const circuitBreaker =
  ({
    // opossum's own is 0, and a single failure opens it.
    callsMin = 5,
    // opossum's; its 10 s of window hold too few calls that take seconds each.
    failurePercentMax = 50,
    windowMs = 30_000,
    // Not opossum's 30 s: two probes should fit into the 30 s after a recovery (Failover Bench, S15).
    resetMs = 10_000,
    onStateChange = () => undefined,
  }: CircuitBreakerOptions = {}): Layer =>
  (inner) => {
    const tellState = (state: CircuitState) => onStateChange(inner.name, state);
    const limits = { callsMin, failurePercentMax, windowMs, resetMs };
    const circuit = opossumCircuit({ ...limits, onStateChange: tellState });
    tellState('closed');

    return {
      ...inner,
      stream: async function* (request, signal) {
        const startedAtMs = performance.now();
        const step = (outcome: BreakerOutcome): ChatEvent => {
          const ms = Math.round(performance.now() - startedAtMs);
          return { type: 'route', step: { kind: 'breaker', provider: inner.name, outcome, ms } };
        };
        // Who has left already must not use up the probe.
        stopIfAborted(signal);
        const attempt = circuit.admit();
        if (attempt === undefined) {
          const retryAfterMs = circuit.retryAfterMs();
          yield step('rejected');
          throw new ChatError('circuit_open', { retryAfterMs });
        }
        const judge = async function* (verdict: BreakerVerdict) {
          const change = await attempt.end(verdict);
          if (change !== undefined) yield step(change);
        };
        const leave = () => void attempt.end('neutral');
        // A reader that neither reads nor leaves would keep the only probe for ever.
        if (attempt.isProbe) signal.addEventListener('abort', leave, { once: true });
        let hadContent = false;
        let hasLeft = false;
        try {
          if (attempt.isProbe) yield step('probe');
          for await (const event of inner.stream(request, signal)) {
            hadContent ||= isContent(event);
            if (event.type === 'finish') yield* judge('success');
            hasLeft = true;
            yield event;
            hasLeft = false;
          }
          // Heard only if there was no `finish`: then the answer was cut off.
          yield* judge('failure');
        } catch (error) {
          // A reader that leaves does not come back from its `yield`: this failed to close.
          if (hasLeft) throw error;
          yield* judge(signal.aborted ? 'neutral' : breakerVerdict(error, hadContent));
          throw error;
        } finally {
          leave();
          signal.removeEventListener('abort', leave);
        }
      },
    };
  };
