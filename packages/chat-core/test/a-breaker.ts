import type { ChatError } from '../src/domain/chat-error.ts';
import type { ChatEvent } from '../src/domain/chat-event.ts';
import { circuitBreaker } from '../src/layers/circuit-breaker.ts';
import { aRequest } from './a-request.ts';
import { collect } from './collect.ts';
import { type Step, scriptedProvider } from './scripted-provider.ts';

const LIMITS = { callsMin: 4, failurePercentMax: 50, windowMs: 10_000, resetMs: 1_000 };

/** A breaker round a provider that plays the script of its call, and all the states it was in. */
export const aBreaker = (limits: Parameters<typeof circuitBreaker>[0] = LIMITS) => {
  const states: string[] = [];
  const { provider: inner, calls } = scriptedProvider(() => script);
  const onStateChange = (_provider: string, state: string) => states.push(state);
  const provider = circuitBreaker({ ...limits, onStateChange })(inner);
  let script: readonly Step[] = [];

  /** A whole call: its steps, and how it ended. */
  const ask = async (played: readonly Step[], signal?: AbortSignal) => {
    script = played;
    const { events, error } = await collect(provider, aRequest(), signal);
    return { steps: stepsOf(events), error, code: error?.code };
  };
  const askTimes = async (times: number, played: readonly Step[]) => {
    for (let left = times; left > 0; left -= 1) await ask(played);
  };
  /** A call that has handed over its first event, to be read on or left. */
  const begin = async (played: readonly Step[]) => {
    script = played;
    const caller = new AbortController();
    const events = provider.stream(aRequest(), caller.signal)[Symbol.asyncIterator]();
    const first = (await events.next()).value as ChatEvent;
    const rest = { name: 'rest', stream: () => ({ [Symbol.asyncIterator]: () => events }) };
    return {
      first: first.type === 'route' ? first.step.outcome : first.type,
      readOn: async () => {
        const { events: read, error } = await collect(rest);
        return { steps: stepsOf(read), error: error as ChatError | undefined, read };
      },
      leave: async () => void (await events.return?.()),
      abort: () => caller.abort('stopped'),
    };
  };
  return { provider, calls, states, ask, askTimes, begin };
};

const stepsOf = (events: readonly ChatEvent[]) =>
  events.flatMap((event) => (event.type === 'route' ? [event.step.outcome] : []));
