import type { ChatEvent } from '../domain/chat-event.ts';
import type { Layer } from '../domain/layer.ts';
import type { ProviderCall } from '../domain/provider-call.ts';
import type { RouteStep } from '../domain/route-step.ts';
import { within } from '../domain/within.ts';
import { brownOut } from './parts/brown-out.ts';
import { callBudget } from './parts/call-budget.ts';
import { callRace, type Heard } from './parts/call-race.ts';
import { firstTokenPace } from './parts/first-token-pace.ts';
import { type RunningCall, runningCall } from './parts/running-call.ts';

type HedgeOptions = {
  /** No second call before this, however fast the targets usually are. */
  readonly floorMs: number;
  /** Nor before so many answers have shown how fast a target usually is. */
  readonly samplesMin?: number;
  /** Second calls per question, in the long run. */
  readonly extraCallsShare?: number;
  /** Calls of one question in all, retries and failovers included. */
  readonly attemptsMax?: number;
  /** No second calls for so long after a sign of trouble. */
  readonly quietMs?: number;
};

const SAMPLES_MAX = 200;
const EXTRA_CALLS_MAX = 5;
/** How long an answer waits for its loser to be closed and booked. */
const CLOSE_MS = 500;

type Finish = Extract<ChatEvent, { type: 'finish' }>;
type Outcome = Extract<RouteStep, { kind: 'hedge' }>['outcome'];

/**
 * Promise: one slow target does not make a slow answer: a second one is asked when the first token
 * takes longer than its usual p95, the first content wins, the loser is aborted and booked.
 *
 * At most 5 % more calls, and none while targets are in trouble (Dean and Barroso, The Tail at
 * Scale, CACM 2013; fatal refusals as in gRPC's hedging, proposal A6). Stands above failover, which
 * asks no target twice at once. Tools are no obstacle: only the reader runs them.
 */
export const hedge = ({
  floorMs,
  samplesMin = 20,
  extraCallsShare = 0.05,
  attemptsMax = 6,
  quietMs = 30_000,
}: HedgeOptions): Layer => {
  const pace = firstTokenPace({ floorMs, samplesMin, samplesMax: SAMPLES_MAX });
  const budget = callBudget({ share: extraCallsShare, callsMax: EXTRA_CALLS_MAX });
  const trouble = brownOut(quietMs);
  return (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const { attempts } = request.context;
      const startedAtMs = performance.now();
      const elapsedMs = () => performance.now() - startedAtMs;
      const mayHedge = () =>
        !signal.aborted && attempts.count < attemptsMax && !trouble.isOn() && budget.spend();
      budget.earn();

      const first = runningCall(inner, request, signal);
      let second: RunningCall | undefined;
      let isFired = false;
      const race = callRace(first);
      // Who is asked first: failover has said so in the same breath.
      const target = [...attempts.inFlight].at(-1) ?? '';
      let slowAtMs = startedAtMs + pace.slowAfterMs(target);
      let won: Heard | undefined;
      try {
        while (won === undefined) {
          const heard = await race.next(slowAtMs);
          if (heard === undefined) {
            slowAtMs = Number.POSITIVE_INFINITY;
            if (!mayHedge()) continue;
            const before = attempts.inFlight.size;
            second = runningCall(inner, request, signal);
            race.join(second);
            // In the same breath again: whom failover asks now, or that there is nobody else.
            isFired = before === 0 || attempts.inFlight.size > before;
            if (isFired) yield step('fired', elapsedMs());
            else budget.giveBack();
          } else if (heard.event.type === 'route') {
            trouble.watch(heard.event.step);
            yield heard.event;
          } else won = heard;
        }

        const { call, event } = won;
        // A first call that loses would have taken longer still.
        if (race.has(first)) pace.add(target, elapsedMs());
        const loser = call === first ? second : first;
        if (loser !== undefined) {
          void loser.close();
          if (isFired) yield step(call === first ? 'lost' : 'won', elapsedMs());
        }
        let next: IteratorResult<ChatEvent, unknown> = { done: false, value: event };
        while (!next.done) {
          const { value } = next;
          if (value.type === 'route') trouble.watch(value.step);
          yield value.type === 'finish' && loser !== undefined
            ? await booked(value, loser, attempts.calls)
            : value;
          next = await call.stream.next();
        }
      } finally {
        await (second === undefined
          ? first.close()
          : within(CLOSE_MS, Promise.all([first.close(), second.close()])));
      }
    },
  });
};

const step = (outcome: Outcome, elapsedMs: number): ChatEvent => ({
  type: 'route',
  step: { kind: 'hedge', outcome, ms: Math.round(elapsedMs) },
});

/** The end of the answer, with what the loser cost; one that can't be closed is not waited for. */
const booked = async (finish: Finish, loser: RunningCall, calls: readonly ProviderCall[]) => {
  await within(CLOSE_MS, loser.close());
  return { ...finish, calls: [...calls] };
};
