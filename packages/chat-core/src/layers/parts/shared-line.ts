import { ChatError } from '../../domain/chat-error.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';
import { timerMs } from '../../domain/timer-ms.ts';
import { stopIfAborted } from './stop-if-aborted.ts';

type LineOptions = {
  /** How far the slowest reader may be behind before the others wait for it. */
  readonly charsMax: number;
  /** So long they wait, at most, while it reads nothing; then it is left behind. */
  readonly pauseMs: number;
  /** A reader is at the end of what there is; asked once or more for every event. */
  readonly onWanted: () => void;
};

type LineReader = {
  /** `undefined` at the end; throws the line's failure, `aborted`, or `stalled` if left behind. */
  readonly next: () => Promise<ChatEvent | undefined>;
  readonly leave: () => void;
};

type SharedLine = {
  readonly add: (event: ChatEvent) => void;
  readonly end: (failure?: { readonly error: unknown }) => void;
  /** Reads what is added from now on. */
  readonly join: (signal: AbortSignal) => LineReader;
  readonly isEmpty: () => boolean;
  /** What has been told in all, in characters; an event weighs something even without text. */
  readonly chars: () => number;
};

/** A reader holds on to where it is, so that what all have read is let go by itself. */
type Link = { readonly event?: ChatEvent; readonly error?: unknown; next?: Link };

/** `at` is nowhere any more once the reader was left behind. */
type Place = { at: Link | undefined; chars: number };

/** Events for any number of readers, each at its own pace, but none too far from the others. */
export const sharedLine = ({ charsMax, pauseMs, onWanted }: LineOptions): SharedLine => {
  const readers = new Set<Place>();
  let tail: Link = {};
  let chars = 0;
  let isOver = false;
  let pause: NodeJS.Timeout | undefined;
  let change = Promise.withResolvers<void>();

  /** Everybody looks again at what has changed. */
  const wake = () => {
    clearTimeout(pause);
    pause = undefined;
    change.resolve();
    change = Promise.withResolvers();
  };
  const append = (link: Link) => {
    tail.next = link;
    tail = link;
    wake();
  };
  const isFarBehind = (place: Place) => chars - place.chars > charsMax;
  const leaveBehind = () => {
    for (const place of [...readers].filter(isFarBehind)) {
      readers.delete(place);
      place.at = undefined;
    }
    wake();
  };
  const want = () => {
    if (chars <= charsMax || ![...readers].some(isFarBehind)) onWanted();
    else pause ??= setTimeout(leaveBehind, timerMs(pauseMs));
  };

  const join = (signal: AbortSignal): LineReader => {
    const place: Place = { at: tail, chars };
    const look = () => wake();
    readers.add(place);
    signal.addEventListener('abort', look);
    return {
      next: async () => {
        for (;;) {
          stopIfAborted(signal);
          if (place.at === undefined) throw new ChatError('stalled');
          if (place.at.next !== undefined) break;
          if (isOver) return undefined;
          want();
          await change.promise;
        }
        place.at = place.at.next;
        const { event, error } = place.at;
        if (event === undefined) throw error;
        place.chars += charsOf(event);
        if (pause !== undefined) wake();
        return event;
      },
      leave: () => {
        signal.removeEventListener('abort', look);
        readers.delete(place);
        if (pause !== undefined) wake();
      },
    };
  };

  return {
    add: (event) => {
      chars += charsOf(event);
      append({ event });
    },
    end: (failure) => {
      isOver = true;
      if (failure === undefined) wake();
      else append(failure);
    },
    join,
    isEmpty: () => readers.size === 0,
    chars: () => chars,
  };
};

const charsOf = (event: ChatEvent): number => {
  if (event.type === 'text-delta') return 1 + event.text.length;
  return event.type === 'tool-call-delta' ? 1 + event.argumentsDelta.length : 1;
};
