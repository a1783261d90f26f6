import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatMessage } from '../../src/domain/chat-message.ts';
import { prefill } from '../../src/layers/prefill.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const continues = 'Um circuit breaker';
const question: ChatMessage = { role: 'user', content: 'O que é um circuit breaker?' };
const native: readonly ChatMessage[] = [question, { role: 'assistant', content: continues }];
const instruction = 'Continue exatamente de onde parou.';
const instructed = [...native, { role: 'user', content: instruction }];

const refusal: Step = {
  type: 'fail',
  error: new ChatError('bad_request', { status: 400, providerCode: 'prefill_rejected' }),
};
const rest = [text(' protege'), text(' quem chama.'), finish()];

/** A target that plays one script per call, and the messages that it was asked with. */
const target = (style: 'native' | 'instruct', ...scripts: (readonly Step[])[]) => {
  const { provider, calls } = scriptedProvider((call) => scripts[call - 1] ?? rest);
  const asked = () => calls.map(({ request }) => request.messages);
  return { provider: prefill(style, { instruction })(provider), inner: provider, calls, asked };
};

const goOn = aRequest({ continues });

describeProvider('the prefill layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: prefill('native')(upstream.provider) };
});

describeProvider('the prefill layer, of a request that continues', (situation) => {
  const upstream = scriptedUpstream(situation);
  const layered = prefill('native')(upstream.provider);
  const asked = () => upstream.asked().map((messages) => messages.slice(0, -1));
  return {
    ...upstream,
    asked,
    provider: {
      ...layered,
      stream: (request, signal) => layered.stream({ ...request, continues }, signal),
    },
  };
});

describe('the prefill layer', () => {
  useFakeTime();

  test('puts the beginning of the answer into the mouth of the assistant', async () => {
    const { provider, asked, calls } = target('native');
    const { text: answer } = await collect(provider, goOn);
    expect(answer).toBe(' protege quem chama.');
    expect(asked()).toEqual([native]);
    expect(calls[0]?.request).toEqual({ ...goOn, messages: native });
  });

  test('or asks in words for the rest', async () => {
    const { provider, asked } = target('instruct');
    expect((await collect(provider, goOn)).text).toBe(' protege quem chama.');
    expect(asked()).toEqual([instructed]);
  });

  test('has words of its own for it', async () => {
    const { provider, calls } = scriptedProvider(rest);
    await collect(prefill('instruct')(provider), goOn);
    const last = calls[0]?.request.messages.at(-1);
    expect(last).toMatchObject({ role: 'user', content: expect.stringMatching(/de onde parou/u) });
  });

  test('asks in words at once when the model refuses the other way, and from then on', async () => {
    const { provider, asked } = target('native', [refusal]);
    const first = await collect(provider, goOn);
    expect(first.error).toBeUndefined();
    expect(first.text).toBe(' protege quem chama.');
    expect(asked()).toEqual([native, instructed]);
    await collect(provider, goOn);
    expect(asked()).toEqual([native, instructed, instructed]);
  });

  test('learns it of the one target only', async () => {
    const { provider } = target('native', [refusal]);
    await collect(provider, goOn);
    const other = target('native');
    await collect(other.provider, goOn);
    expect(other.asked()).toEqual([native]);
  });

  test('never shows that refusal: what comes of the other way is what counts', async () => {
    const overloaded: Step = { type: 'fail', error: new ChatError('overloaded', { status: 503 }) };
    const { provider, calls } = target('native', [refusal], [overloaded]);
    const { error } = await collect(provider, goOn);
    expect(error).toMatchObject({ code: 'overloaded', status: 503 });
    expect(calls.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  test.each([
    ['another 400', new ChatError('bad_request', { status: 400, providerCode: 'x' })],
    ['a target that is down', new ChatError('connect')],
    ['a defect', new Error('bug')],
  ])('learns nothing from %s', async (_what, error) => {
    const { provider, asked } = target('native', [{ type: 'fail', error }]);
    expect((await collect(provider, goOn)).error).toBe(error);
    await collect(provider, goOn);
    expect(asked()).toEqual([native, native]);
  });

  test('asks nothing again once the answer has begun', async () => {
    const { provider, calls } = target('native', [text(' protege'), refusal]);
    const { error, text: answer } = await collect(provider, goOn);
    expect(error?.providerCode).toBe('prefill_rejected');
    expect(answer).toBe(' protege');
    expect(calls).toHaveLength(1);
  });

  test('leaves out the blanks at the end, which are refused, and those that come for them', async () => {
    const blank = `${continues}:\n\n`;
    for (const said of [['\n\nEle'], ['\n', '\n', 'Ele'], ['\n', 'Ele'], ['Ele']]) {
      const { provider, asked } = target('native', [...said.map(text), finish()]);
      const { text: answer } = await collect(provider, aRequest({ continues: blank }));
      expect(answer).toBe('Ele');
      expect(asked()[0]?.at(-1)).toEqual({ role: 'assistant', content: `${continues}:` });
    }
  });

  test('takes away no blank that the reader does not have yet', async () => {
    const { provider } = target('native', [text('\n\n'), text('\nEle'), finish()]);
    const { text: answer } = await collect(provider, aRequest({ continues: 'Veja:\n\n' }));
    expect(answer).toBe('\nEle');
  });

  test.each(['native', 'instruct'] as const)(
    'asks the plain question while nothing but blanks was said: %s',
    async (style) => {
      const { provider, asked } = target(style, [text('\nEle'), finish()]);
      const { text: answer } = await collect(provider, aRequest({ continues: '\n' }));
      expect(answer).toBe('Ele');
      expect(asked()).toEqual([[question]]);
    },
  );

  test('costs a request that continues nothing exactly nothing', () => {
    const { provider, calls } = scriptedProvider(rest);
    const stream = provider.stream(aRequest(), new AbortController().signal);
    const layered = prefill('native')({ ...provider, stream: () => stream });
    expect(layered.stream(aRequest(), new AbortController().signal)).toBe(stream);
    expect(calls).toEqual([]);
  });

  test('leaves no open call behind, wherever its reader stops', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyScript,
        fc.boolean(),
        fc.integer({ min: 1, max: 8 }),
        async (script, isRefused, eventsMax) => {
          const scripts = isRefused ? [[refusal], script] : [script];
          const { provider, calls } = target('native', ...scripts);
          expect(await readSome(provider, goOn, eventsMax)).toBe(0);
          expect(calls.map(({ closed }) => closed)).toEqual(scripts.map(() => 1));
        },
      ),
    );
  });
});
