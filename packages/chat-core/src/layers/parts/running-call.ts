import { ChatError } from '../../domain/chat-error.ts';
import type { ChatEvent } from '../../domain/chat-event.ts';
import type { ChatProvider } from '../../domain/chat-provider.ts';
import type { ChatRequest } from '../../domain/chat-request.ts';
import { linkedAbort } from '../../domain/linked-abort.ts';

/** What a call said, or how it failed. */
type Turn = {
  readonly call: RunningCall;
  readonly event?: ChatEvent;
  readonly error?: unknown;
};

/** A call that races with another one. */
export type RunningCall = {
  /** What it says next: asked for once, and the same until it is taken. Never rejects. */
  readonly turn: () => Promise<Turn>;
  readonly take: () => void;
  /** The plain stream, for the one that is left. */
  readonly stream: AsyncIterator<ChatEvent>;
  /** Aborts it where it waits for its provider, and closes it. Never rejects. */
  readonly close: () => Promise<void>;
};

/** Calls `inner` with an abort of its own that follows the caller's. */
export const runningCall = (
  inner: ChatProvider,
  request: ChatRequest,
  caller: AbortSignal,
): RunningCall => {
  const link = linkedAbort(caller);
  const stream = inner.stream(request, link.signal)[Symbol.asyncIterator]();
  let pending: Promise<Turn> | undefined;
  let closing: Promise<void> | undefined;

  const ask = async (): Promise<Turn> => {
    try {
      const { done, value } = await stream.next();
      // To end without a word about the end is to fail.
      return done ? { call, error: new ChatError('empty') } : { call, event: value };
    } catch (error) {
      return { call, error };
    }
  };
  const close = async () => {
    if (pending !== undefined) link.abort(new ChatError('aborted'));
    await stream.return?.().catch(() => undefined);
    link.release();
  };
  const call: RunningCall = {
    stream,
    turn: () => {
      pending ??= ask();
      return pending;
    },
    take: () => {
      pending = undefined;
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
  return call;
};
