import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import { sharedBill } from './shared-bill.ts';
import { sharedLine } from './shared-line.ts';
import { toldSoFar } from './told-so-far.ts';

/** One call beneath, and all who read its answer. */
export type SharedAnswer = {
  readonly startedAtMs: number;
  /** From the beginning of the answer; not any more once `onClosed` was called. */
  readonly join: (request: ChatRequest, signal: AbortSignal) => AnswerReader;
};

type AnswerReader = {
  /**
   * `undefined` at the end. Throws what the call threw, `aborted` when its caller has left, and
   * `stalled` when it read too slowly for too long.
   */
  readonly next: () => ChatEvent | Promise<ChatEvent | undefined>;
  /** The end as this reader is to hear of it: with what it has paid for. */
  readonly settled: (finish: Finish) => Finish;
  /** To be called once, however the reading ended. The last to leave waits for the call's end. */
  readonly leave: () => Promise<void>;
};

type Finish = Extract<ChatEvent, { type: 'finish' }>;

type ShareOptions = {
  /** Beyond it nobody can join any more, and the fastest reader waits for the slowest. */
  readonly charsMax: number;
  /** So long, at most, as the slowest reads nothing; then it is left behind. */
  readonly pauseMs: number;
  /** Called once, at the end of the answer or when it has become too long to be told again. */
  readonly onClosed: () => void;
};

/** Asks once for all: what is asked is the request of the first, with a bill of its own. */
export const shareAnswer = (
  inner: ChatProvider,
  request: ChatRequest,
  { charsMax, pauseMs, onClosed }: ShareOptions,
): SharedAnswer => {
  const bill = sharedBill();
  const upstream = new AbortController();
  const context = { ...request.context, attempts: bill.attempts };
  const events = inner.stream({ ...request, context }, upstream.signal)[Symbol.asyncIterator]();
  let told: ReturnType<typeof toldSoFar> | undefined = toldSoFar();
  let isAsking = false;
  let closing: Promise<unknown> | undefined;

  const shut = () => {
    if (told !== undefined) onClosed();
    told = undefined;
  };
  /** The answer is over, or nobody is left to read it: what is beneath is freed at once. */
  const end = (failure?: { readonly error: unknown }) => {
    shut();
    bill.close();
    closing = events.return?.().catch(() => undefined) ?? Promise.resolve();
    line.end(failure);
  };
  const hear = ({ done, value: event }: IteratorResult<ChatEvent, unknown>) => {
    isAsking = false;
    if (closing !== undefined) return;
    if (done === true) return end();
    line.add(event);
    told?.add(event);
    if (line.chars() > charsMax) shut();
    if (event.type === 'finish') end();
  };
  const fail = (error: unknown) => {
    isAsking = false;
    if (closing === undefined) end({ error });
  };
  const ask = () => {
    if (isAsking || closing !== undefined) return;
    isAsking = true;
    events.next().then(hear, fail);
  };
  const line = sharedLine({ charsMax, pauseMs, onWanted: ask });

  return {
    startedAtMs: performance.now(),
    join: (own, signal) => {
      const missed = told?.all() ?? [];
      const share = bill.join(own.context.attempts);
      const reader = line.join(signal);
      return {
        next: () => missed.shift() ?? reader.next(),
        settled: share.settled,
        leave: async () => {
          reader.leave();
          if (line.isEmpty() && closing === undefined) {
            upstream.abort(signal.reason);
            end();
          }
          if (closing !== undefined) await closing;
          share.settle();
          share.leave();
        },
      };
    },
  };
};
