import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import type { RequestContext } from '../../domain/request-context.ts';
import { stopIfAborted } from './stop-if-aborted.ts';
import { toldSoFar } from './told-so-far.ts';

/** One call beneath, and all who read its answer. */
export type SharedAnswer = {
  readonly startedAtMs: number;
  /** From the beginning of the answer; not any more once `onClosed` was called. */
  readonly join: (request: ChatRequest, signal: AbortSignal) => AnswerReader;
};

export type AnswerReader = {
  /** `undefined` at the end. Throws what the call threw, and `aborted` when its caller has left. */
  readonly next: () => Promise<ChatEvent | undefined>;
  /** To be called once, however the reading ended. The last to leave waits for the call's end. */
  readonly leave: () => Promise<void>;
};

type ShareOptions = {
  /** Beyond it nobody can join any more, and the fastest reader waits for the slowest. */
  readonly charsMax: number;
  /** Called once, at the end of the answer or when it has become too long to be told again. */
  readonly onClosed: () => void;
};

/** A station of the answer. Readers hold on to where they are: what all have read is let go. */
type Link = {
  readonly event?: ChatEvent;
  readonly failure?: { readonly error: unknown };
  next?: Link;
};

/** How far a reader has come. */
type Place = { chars: number };

/**
 * Asks once for all: the first request is what is asked, and whoever stands first in line when the
 * answer ends has the call booked on its own request: the first to ask, unless it has left.
 */
export const shareAnswer = (
  inner: ChatProvider,
  request: ChatRequest,
  { charsMax, onClosed }: ShareOptions,
): SharedAnswer => {
  const upstream = new AbortController();
  const attempts: RequestContext['attempts'] = { count: 0, calls: [], inFlight: new Set() };
  const context = { ...request.context, attempts };
  const events = inner.stream({ ...request, context }, upstream.signal)[Symbol.asyncIterator]();
  const readers = new Set<Place>();
  const told = toldSoFar();
  let tail: Link = {};
  let chars = 0;
  let change = Promise.withResolvers<void>();
  let isOpen = true;
  let isAsking = false;
  let isPaused = false;
  let isOver = false;
  let payer: Place | undefined;
  let closing: Promise<unknown> | undefined;

  /** Everybody looks again at what has changed. */
  const wake = () => {
    isPaused = false;
    change.resolve();
    change = Promise.withResolvers();
  };
  const close = () => {
    if (isOpen) onClosed();
    isOpen = false;
  };
  /** Nobody asks any further: it was the end, or nobody is left to read. */
  const end = () => {
    isOver = true;
    close();
    [payer] = readers;
    closing = events.return?.().catch(() => undefined);
  };
  const add = (link: Link) => {
    isAsking = false;
    if (isOver) return;
    const { event } = link;
    chars += charsOf(event);
    if (chars > charsMax) close();
    if (event !== undefined && isOpen) told.add(event);
    if (event === undefined || event.type === 'finish') end();
    tail.next = link;
    tail = link;
    wake();
  };
  const ask = () => {
    if (isAsking) return;
    isAsking = true;
    events.next().then(
      ({ done, value }) => add(done === true ? {} : { event: value }),
      (error: unknown) => add({ failure: { error } }),
    );
  };
  const isTooFarAhead = () =>
    chars > charsMax && [...readers].some((place) => chars - place.chars > charsMax);

  const join: SharedAnswer['join'] = ({ context: { attempts: own } }, signal) => {
    const place: Place = { chars };
    const before = told.all();
    let at = tail;
    const look = () => wake();
    readers.add(place);
    signal.addEventListener('abort', look);

    /** Each call is booked once, before its reader hears of the end. */
    const book = () => {
      if (payer !== place) return;
      own.count += attempts.count;
      attempts.count = 0;
      own.calls.push(...attempts.calls.splice(0));
    };
    const handed = (event: ChatEvent): ChatEvent => {
      place.chars += charsOf(event);
      if (isPaused) wake();
      if (event.type !== 'finish') return event;
      const calls = payer === place ? [...own.calls, ...event.calls] : [...own.calls];
      book();
      return { ...event, calls };
    };

    return {
      next: async () => {
        stopIfAborted(signal);
        const missed = before.shift();
        if (missed !== undefined) return missed;
        while (at.next === undefined) {
          if (isOver) return undefined;
          if (isTooFarAhead()) isPaused = true;
          else ask();
          await change.promise;
          stopIfAborted(signal);
        }
        at = at.next;
        if (at.event !== undefined) return handed(at.event);
        book();
        if (at.failure !== undefined) throw at.failure.error;
        return undefined;
      },
      leave: async () => {
        signal.removeEventListener('abort', look);
        if (readers.size === 1 && !isOver) {
          upstream.abort(signal.reason);
          end();
        }
        readers.delete(place);
        if (isPaused) wake();
        if (isOver) await closing;
        book();
      },
    };
  };

  return { startedAtMs: performance.now(), join };
};

/** An event weighs something even without text. */
const charsOf = (event: ChatEvent | undefined): number => {
  if (event?.type === 'text-delta') return 1 + event.text.length;
  return event?.type === 'tool-call-delta' ? 1 + event.argumentsDelta.length : 1;
};
