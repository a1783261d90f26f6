import { afterEach, describe, expect, test } from 'vitest';
import type { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatMessage } from '../../src/domain/chat-message.ts';
import { isContent } from '../../src/domain/is-content.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { canonical } from './canonical.ts';
import type { ProviderUnderTest, Situation } from './provider-under-test.ts';

type Make = (situation: Situation) => ProviderUnderTest | Promise<ProviderUnderTest>;
type Case = (make: Make) => Promise<void>;
type Options = { readonly cannot?: Partial<Record<CaseName, string>> };

/**
 * What every `ChatProvider` promises: an adapter alone, and any layer around a provider that keeps
 * it. What one cannot do is named in `cannot`, with the reason.
 */
export const describeProvider = (name: string, make: Make, { cannot = {} }: Options = {}) =>
  describe(`${name} keeps the provider contract`, () => {
    const open: ProviderUnderTest[] = [];
    afterEach(async () => {
      for (const each of open.splice(0)) await each.stop();
    });
    const tracked: Make = async (situation) => {
      const under = await make(situation);
      open.push(under);
      return under;
    };
    for (const [title, run] of Object.entries(CASES)) {
      const reason = cannot[title as CaseName];
      if (reason === undefined) test(title, () => run(tracked));
      else test.skip(`${title} (cannot: ${reason})`, () => undefined);
    }
  });

const CASES = {
  'hands over the whole answer and says how it ended': async (make) => {
    const { provider } = await make('whole');
    const { events, text, error } = await collect(provider);
    expect(error).toBeUndefined();
    expect(text).toBe(canonical.answer);
    expect(finishOf(events)).toMatchObject({ reason: 'stop', degraded: false });
    expect(finishOf(events).provider).not.toBe('');
    expect(finishOf(events).model).not.toBe('');
  },
  'finishes exactly once, and last': async (make) => {
    const { provider } = await make('whole');
    const { events } = await collect(provider);
    expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('finish');
  },
  'streams: no piece holds the whole answer': async (make) => {
    const { provider } = await make('whole');
    const { events } = await collect(provider);
    expect(events.filter(isContent).length).toBeGreaterThan(1);
  },
  'counts the tokens, and says who counted them': async (make) => {
    const { provider } = await make('whole');
    const { usage } = finishOf((await collect(provider)).events);
    expect(usage.source).toBe('provider');
    expect(usage.inputTokens).toBeGreaterThan(0);
    expect(usage.outputTokens).toBeGreaterThan(0);
  },
  'estimates the tokens that its provider did not count': async (make) => {
    const { provider } = await make('uncounted');
    const { usage } = finishOf((await collect(provider)).events);
    expect(usage.source).toBe('estimated');
    expect(usage.inputTokens).toBeGreaterThan(0);
    expect(usage.outputTokens).toBeGreaterThan(0);
  },
  'carries the system message and every turn, in order': async (make) => {
    const { provider, asked } = await make('whole');
    const messages: ChatMessage[] = [
      { role: 'system', content: 'Responda em uma frase.' },
      { role: 'user', content: 'O que é cache?' },
      { role: 'assistant', content: 'Memória perto de quem pede.' },
      { role: 'user', content: 'E um circuit breaker?' },
    ];
    await collect(provider, aRequest({ messages }));
    expect(asked()).toEqual([messages]);
  },
  'calls upstream exactly once': async (make) => {
    const { provider, asked } = await make('refused');
    await collect(provider);
    expect(asked()).toHaveLength(1);
  },
  'says that the answer was cut to length': async (make) => {
    const { provider } = await make('length');
    expect(finishOf((await collect(provider)).events).reason).toBe('length');
  },
  'says that the answer was filtered': async (make) => {
    const { provider } = await make('filtered');
    expect(finishOf((await collect(provider)).events).reason).toBe('content-filter');
  },
  'hands over a tool call piece by piece': async (make) => {
    const { provider } = await make('tool-calls');
    const { events } = await collect(provider, aRequest({ tools: [{ name: 'previsao' }] }));
    const pieces = events.filter((event) => event.type === 'tool-call-delta');
    const { id, name, arguments: whole } = canonical.tool;
    expect(pieces[0]).toMatchObject({ index: 0, id, name });
    expect(pieces.map(({ argumentsDelta }) => argumentsDelta).join('')).toBe(whole);
    expect(finishOf(events).reason).toBe('tool-calls');
  },
  'fails with the reason of a refusal': async (make) => {
    const { provider } = await make('refused');
    expect(failureOf(await collect(provider))).toMatchObject({ code: 'overloaded', status: 503 });
  },
  'fails when the connection is lost in the middle': async (make) => {
    const { provider } = await make('cut');
    const collected = await collect(provider);
    expect(failureOf(collected).code).toBe('cut');
    expect(collected.text).toBe(canonical.half);
  },
  'fails when the answer ends without its end': async (make) => {
    const { provider } = await make('truncated');
    const collected = await collect(provider);
    expect(failureOf(collected).code).toBe('truncated');
    expect(collected.text).toBe(canonical.half);
  },
  'fails when there is no answer': async (make) => {
    const { provider } = await make('empty');
    expect(failureOf(await collect(provider)).code).toBe('empty');
  },
  'ends as aborted when the caller had left before': async (make) => {
    const { provider, closed } = await make('whole');
    const collected = await collect(provider, aRequest(), AbortSignal.abort('stopped'));
    expect(failureOf(collected).code).toBe('aborted');
    expect(collected.text).toBe('');
    await closed();
  },
  'ends as aborted before upstream has said a word': async (make) => {
    await expectAborted(await make('unheard'));
  },
  'ends as aborted before the first piece': async (make) => {
    await expectAborted(await make('silent'));
  },
  'ends as aborted in the middle, and closes upstream': async (make) => {
    const { provider, closed } = await make('stalled');
    const caller = new AbortController();
    let text = '';
    const read = async () => {
      for await (const event of provider.stream(aRequest(), caller.signal)) {
        text += event.type === 'text-delta' ? event.text : '';
        if (text === canonical.half) caller.abort('stopped');
      }
    };
    await expect(read()).rejects.toMatchObject({ code: 'aborted' });
    expect(text).toBe(canonical.half);
    await closed();
  },
  'closes upstream when its reader leaves at the first piece': async (make) => {
    const { provider, closed } = await make('stalled');
    await leaveAt(provider, isContent);
    await closed();
  },
  'closes upstream when its reader leaves at the last event': async (make) => {
    const { provider, closed } = await make('whole');
    await leaveAt(provider, ({ type }) => type === 'finish');
    await closed();
  },
  'closes upstream when the answer is whole': async (make) => {
    const { provider, closed } = await make('whole');
    await collect(provider);
    await closed();
  },
  'keeps concurrent answers apart, and lives on after an abort': async (make) => {
    const { provider, closed } = await make('whole');
    const leaver = new AbortController();
    const left = leaveAt(provider, isContent).then(() => leaver.abort());
    const [one, two] = await Promise.all([
      collect(provider),
      collect(provider, aRequest({ context: { requestId: 'request-2' } })),
      left,
    ]);
    expect([one.text, two.text]).toEqual([canonical.answer, canonical.answer]);
    expect((await collect(provider)).text).toBe(canonical.answer);
    await closed();
  },
} satisfies Record<string, Case>;

type CaseName = keyof typeof CASES;

const finishOf = (events: readonly ChatEvent[]) => {
  const last = events.at(-1);
  if (last?.type !== 'finish') throw new Error(`ended with ${JSON.stringify(last)}`);
  return last;
};

/** The error of an answer that failed; whatever came before it, nothing said that it was whole. */
const failureOf = ({ events, error }: Awaited<ReturnType<typeof collect>>): ChatError => {
  expect(events.filter(({ type }) => type === 'finish')).toEqual([]);
  if (error === undefined) throw new Error('the stream ended as if all were well');
  expect(error.name).toBe('ChatError');
  return error;
};

const expectAborted = async ({ provider, heard, closed }: ProviderUnderTest) => {
  const caller = new AbortController();
  const collected = collect(provider, aRequest(), caller.signal);
  await heard();
  caller.abort('stopped');
  expect(failureOf(await collected).code).toBe('aborted');
  await closed();
};

const leaveAt = async (
  provider: ProviderUnderTest['provider'],
  isTheMoment: (event: ChatEvent) => boolean,
) => {
  for await (const event of provider.stream(aRequest(), new AbortController().signal)) {
    if (isTheMoment(event)) return;
  }
  throw new Error('the moment to leave never came');
};
