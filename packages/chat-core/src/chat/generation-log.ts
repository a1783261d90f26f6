import type { GenerationEvent } from '../domain/generation-event.ts';
import { isTerminal } from './is-terminal.ts';

type Unnumbered<Event> = Event extends GenerationEvent ? Omit<Event, 'seq'> : never;

/**
 * The numbered events of one generation while it lives in this process. Readers pull at their own
 * pace, so a slow one costs nothing: the log itself is bounded by the length of an answer.
 */
export type GenerationLog = {
  readonly append: (event: Unnumbered<GenerationEvent>) => GenerationEvent;
  /** All events above `afterSeq`, then the ones to come; ends after the terminal one. */
  readonly follow: (afterSeq: number, signal: AbortSignal) => AsyncIterable<GenerationEvent>;
  readonly events: readonly GenerationEvent[];
};

/** An empty log; the first event takes number 1. */
export const createGenerationLog = (): GenerationLog => {
  const events: GenerationEvent[] = [];
  const waiting = new Set<() => void>();

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
      for (const wake of [...waiting]) wake();
      return numbered;
    },
    follow: async function* (afterSeq, signal) {
      let seq = afterSeq;
      while (!signal.aborted) {
        const event = events[seq];
        if (event === undefined) {
          const last = events.at(-1);
          // Nothing comes after the end.
          if (last !== undefined && isTerminal(last)) return;
          await nextAppend(signal);
          continue;
        }
        yield event;
        seq += 1;
      }
    },
  };
};
