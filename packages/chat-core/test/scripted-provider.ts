import { setTimeout as delay } from 'node:timers/promises';
import { ChatError } from '../src/domain/chat-error.ts';
import type { ChatEvent } from '../src/domain/chat-event.ts';
import type { ChatProvider } from '../src/domain/chat-provider.ts';
import type { ChatRequest } from '../src/domain/chat-request.ts';

/** What a scripted provider does next. */
export type Step =
  | ChatEvent
  | { readonly type: 'wait'; readonly ms: number }
  /** Until this settles. */
  | { readonly type: 'until'; readonly gate: Promise<unknown> }
  /** For ever: only an abort ends it. */
  | { readonly type: 'silence' }
  | { readonly type: 'fail'; readonly error: unknown };

type Call = {
  readonly request: ChatRequest;
  readonly signal: AbortSignal;
  /** How often its `finally` has run: once is right. */
  closed: number;
};

type Options = { readonly name?: string; readonly model?: string };

/**
 * A provider that plays a script and keeps a journal of its calls. It is faithful to the port: an
 * abort ends it at once with `aborted`, and leaving it early runs its `finally`.
 */
export const scriptedProvider = (
  script: readonly Step[] | ((call: number) => readonly Step[]),
  { name = 'scripted', model = 'scripted-1' }: Options = {},
) => {
  const calls: Call[] = [];
  const provider: ChatProvider = {
    name,
    modelFor: () => model,
    stream: async function* (request, signal) {
      const call: Call = { request, signal, closed: 0 };
      calls.push(call);
      const steps = typeof script === 'function' ? script(calls.length) : script;
      try {
        for (const step of steps) {
          await played(step, signal);
          if (isEvent(step)) yield step;
        }
        // As with the adapters: after its end, an answer can't fail any more.
        if (steps.at(-1)?.type !== 'finish') stopIfAborted(signal);
      } finally {
        call.closed += 1;
      }
    },
  };
  return { provider, calls };
};

const isEvent = (step: Step): step is ChatEvent =>
  ['text-delta', 'tool-call-delta', 'route', 'finish'].includes(step.type);

const played = async (step: Step, signal: AbortSignal) => {
  stopIfAborted(signal);
  if (step.type === 'fail') throw step.error;
  if (step.type === 'wait') await delay(step.ms, undefined, { signal }).catch(() => undefined);
  if (step.type === 'until') await Promise.race([step.gate, abortOf(signal)]);
  if (step.type === 'silence') await abortOf(signal);
  stopIfAborted(signal);
};

const abortOf = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

const stopIfAborted = (signal: AbortSignal) => {
  if (signal.aborted) throw new ChatError('aborted', { cause: signal.reason });
};
