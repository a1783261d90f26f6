import type { FollowedEvent } from '../domain/followed-event.ts';
import type { GenerationEvent } from '../domain/generation-event.ts';
import { within } from '../domain/within.ts';
import { isTerminal } from './is-terminal.ts';
import { textOf } from './text-of.ts';

type Unnumbered<Event> = Event extends GenerationEvent ? Omit<Event, 'seq'> : never;

/**
 * The numbered events of one generation while they live in this process. Readers pull at their own
 * pace, so a slow one costs nothing: the log itself is bounded by the length of an answer.
 */
export type GenerationLog = {
  readonly append: (event: Unnumbered<GenerationEvent>) => GenerationEvent;
  /**
   * All events above `afterSeq`, then the ones to come; ends after the terminal one. A reader that
   * is ahead of the log is given a snapshot: of an ended one at once, else after a second.
   */
  readonly follow: (afterSeq: number, signal: AbortSignal) => AsyncIterable<FollowedEvent>;
  /** Ends every reading without a terminal event; with a reason, by throwing it. */
  readonly giveUp: (reason?: unknown) => void;
  readonly isGivenUp: () => boolean;
  readonly events: readonly GenerationEvent[];
};

/** How long a reader may know more than we do: what it has seen is on its way to us. */
const AHEAD_MS = 1_000;

/** An empty log; the first event takes number 1. */
export const createGenerationLog = (): GenerationLog => {
  const events: GenerationEvent[] = [];
  const waiting = new Set<() => void>();
  let givenUp: { readonly reason: unknown } | undefined;

  const wakeAll = () => {
    for (const wake of [...waiting]) wake();
  };
  const nextAppend = (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });

  return {
    events,
    append: (event) => {
      const numbered = { seq: events.length + 1, ...event } as GenerationEvent;
      events.push(numbered);
      wakeAll();
      return numbered;
    },
    giveUp: (reason) => {
      givenUp ??= { reason };
      wakeAll();
    },
    isGivenUp: () => givenUp !== undefined,
    follow: async function* (afterSeq, signal) {
      const aheadUntilMs = performance.now() + AHEAD_MS;
      let seq = afterSeq;
      while (!signal.aborted) {
        const event = events[seq];
        const last = events.at(-1);
        if (event !== undefined) {
          yield event;
          if (isTerminal(event)) return;
          seq = event.seq;
        } else if (last !== undefined && isTerminal(last)) {
          // It has not seen this end, and yet its number: what it has seen was not kept.
          yield snapshotOf(events.slice(0, -1));
          yield last;
          return;
        } else if (givenUp !== undefined) {
          if (givenUp.reason !== undefined) throw givenUp.reason;
          return;
        } else if (seq === events.length) {
          await nextAppend(signal);
        } else if (performance.now() < aheadUntilMs) {
          await within(aheadUntilMs - performance.now(), nextAppend(signal));
        } else {
          const snapshot = snapshotOf(events);
          yield snapshot;
          seq = snapshot.seq;
        }
      }
    },
  };
};

const snapshotOf = (events: readonly GenerationEvent[]): FollowedEvent => ({
  seq: events.length,
  kind: 'snapshot',
  text: textOf(events),
});
