import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import type { ChatErrorCode } from '../../src/domain/chat-error-code.ts';
import type { ChatEvent } from '../../src/domain/chat-event.ts';
import type { ChatRequest } from '../../src/domain/chat-request.ts';
import type { Layer } from '../../src/domain/layer.ts';
import { stack } from '../../src/domain/stack.ts';
import { continuation } from '../../src/layers/continuation.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { aRequest } from '../a-request.ts';
import { anyScript } from '../any-script.ts';
import { collect } from '../collect.ts';
import { describeProvider } from '../contracts/provider-contract.ts';
import { scriptedUpstream } from '../contracts/scripted-upstream.ts';
import { finish, text, toolCall, usage } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { readSome } from '../read-some.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const OPTIONS = { estimateTokens: async (said: string) => Math.ceil(said.length / 4) };

const fail = (code: ChatErrorCode): Step => ({ type: 'fail', error: new ChatError(code) });

/** What comes of one question whose first call plays the first script, the second the second… */
const play = async (
  scripts: readonly (readonly Step[])[],
  request: ChatRequest = aRequest(),
  options: Partial<Parameters<typeof continuation>[0]> = {},
) => {
  const { provider, calls } = scriptedProvider((call) => scripts[call - 1] ?? [fail('connect')]);
  const layer = continuation({ ...OPTIONS, ...options });
  const collecting = collect(layer(provider), request);
  await vi.runAllTimersAsync();
  const collected = await collecting;
  const steps = collected.events.flatMap((event) => (event.type === 'route' ? [event.step] : []));
  const asked = calls.map((call) => call.request);
  return { ...collected, steps, asked, calls, codes: collected.error?.code };
};

/** Writes down what comes by. */
const overheard =
  (told: ChatEvent[]): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      for await (const event of inner.stream(request, signal)) {
        told.push(event);
        yield event;
      }
    },
  });

const BEGINNING = [text('Um circuit'), text(' breaker')];
const END = [text(' protege quem chama.'), finish()];
const ANSWER = 'Um circuit breaker protege quem chama.';

describeProvider('the continuation layer', (situation) => {
  const upstream = scriptedUpstream(situation);
  return { ...upstream, provider: continuation(OPTIONS)(upstream.provider) };
});

describe('the continuation layer', () => {
  useFakeTime();

  test('lets somebody else finish the answer, and says so', async () => {
    const {
      text: answer,
      codes,
      steps,
      events,
      asked,
    } = await play([[...BEGINNING, { type: 'wait', ms: 250 }, fail('cut')], END]);
    expect(codes).toBeUndefined();
    expect(answer).toBe(ANSWER);
    expect(steps).toEqual([{ kind: 'continuation', outcome: 'cut', ms: 250 }]);
    expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('finish');
    expect(asked.map(({ continues }) => continues)).toEqual([undefined, 'Um circuit breaker']);
  });

  test.each(['cut', 'truncated', 'stalled', 'malformed', 'server', 'overloaded', 'throttled'])(
    'goes on after a failure that passes: %s',
    async (code) => {
      const { text: answer } = await play([[...BEGINNING, fail(code as ChatErrorCode)], END]);
      expect(answer).toBe(ANSWER);
    },
  );

  test.each(['bad_request', 'content_filter', 'protocol', 'quota', 'aborted', 'deadline'])(
    'leaves any other what it is: %s',
    async (code) => {
      const {
        text: answer,
        codes,
        asked,
      } = await play([[...BEGINNING, fail(code as ChatErrorCode)], END]);
      expect(answer).toBe('Um circuit breaker');
      expect(codes).toBe(code);
      expect(asked).toHaveLength(1);
    },
  );

  test('has nothing to do before the first piece: that is for retry and failover', async () => {
    const { codes, asked } = await play([[fail('overloaded')], END]);
    expect(codes).toBe('overloaded');
    expect(asked).toHaveLength(1);
  });

  test('never joins half a tool call to another half', async () => {
    const { codes, asked, events } = await play(
      [[text('Vou ver.'), toolCall('{"cida', 'call_1', 'previsao'), fail('cut')], END],
      aRequest({ tools: [{ name: 'previsao' }] }),
    );
    expect(codes).toBe('cut');
    expect(asked).toHaveLength(1);
    expect(events.every(({ type }) => type !== 'finish')).toBe(true);
  });

  test.each<[string, Partial<ChatRequest>]>([
    ['JSON', { responseFormat: { type: 'json-object' } }],
    ['a JSON of a schema', { responseFormat: { type: 'json-schema', name: 'x', schema: {} } }],
    ['any tool call', { tools: [{ name: 'previsao' }], toolChoice: 'required' }],
    ['one tool call', { tools: [{ name: 'previsao' }], toolChoice: { name: 'previsao' } }],
  ])('never continues an answer that had to be %s', async (_what, wish) => {
    const { codes, asked } = await play([[text('{"a'), fail('cut')], END], aRequest(wish));
    expect(codes).toBe('cut');
    expect(asked).toHaveLength(1);
  });

  test('passes declared tools on unchanged, and a call that the next author begins', async () => {
    const request = aRequest({ tools: [{ name: 'previsao' }], toolChoice: 'auto' });
    const call = toolCall('{}', 'call_1', 'previsao');
    const {
      asked,
      events,
      text: answer,
    } = await play(
      [
        [text('Vou ver'), fail('cut')],
        [text('ver'), call, finish({ reason: 'tool-calls' })],
      ],
      request,
    );
    expect(asked[1]).toEqual({ ...request, continues: 'Vou ver' });
    expect(answer).toBe('Vou ver');
    expect(events.slice(-2)).toMatchObject([call, { type: 'finish', reason: 'tool-calls' }]);
  });

  test('asks nobody until its reader wants more', async () => {
    const { provider, calls } = scriptedProvider((call) =>
      call === 1 ? [...BEGINNING, fail('cut')] : END,
    );
    const events = continuation(OPTIONS)(provider)
      .stream(aRequest(), new AbortController().signal)
      [Symbol.asyncIterator]();
    for (let pulls = 0; pulls < 3; pulls += 1) await events.next();
    expect(calls).toHaveLength(1);
    await events.next();
    expect(calls).toHaveLength(2);
    await events.return?.();
    expect(calls.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  test('may change the author again, as often as allowed', async () => {
    const scripts = [
      [text('Um circuit'), fail('cut')],
      [text(' breaker'), fail('stalled')],
      [text(' protege'), fail('server')],
      END,
    ];
    const twice = await play(scripts);
    expect(twice.text).toBe('Um circuit breaker protege');
    expect(twice.codes).toBe('cut');
    expect(twice.steps.map((step) => 'outcome' in step && step.outcome)).toEqual([
      'cut',
      'stalled',
    ]);
    const thrice = await play(scripts, aRequest(), { continuationsMax: 3 });
    expect(thrice.codes).toBeUndefined();
    expect(thrice.asked.at(-1)?.continues).toBe('Um circuit breaker protege');
  });

  test.each(['bad_request', 'connect', 'overloaded', 'empty'] as const)(
    'ends with its first failure when nobody can go on: %s',
    async (code) => {
      const first = new ChatError('truncated');
      const { error, text: answer } = await play([
        [...BEGINNING, { type: 'fail', error: first }],
        [fail(code)],
        END,
      ]);
      expect(error).toBe(first);
      expect(answer).toBe('Um circuit breaker');
    },
  );

  test('takes an answer for whole when the next author has nothing to add', async () => {
    const {
      codes,
      text: answer,
      events,
    } = await play([[text(ANSWER), fail('truncated')], [finish()]]);
    expect(codes).toBeUndefined();
    expect(answer).toBe(ANSWER);
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
  });

  test('drops what the next author repeats of it', async () => {
    const again = [text('circuit '), text('breaker protege '), text('quem chama.'), finish()];
    expect((await play([[...BEGINNING, fail('cut')], again])).text).toBe(ANSWER);
  });

  test.each([
    ['R$ 1', '1,00', 'R$ 11,00'],
    ['porta 8', '8 fica', 'porta 88 fica'],
    ['1', '1 de setembro', '11 de setembro'],
    ['*', '*Negrito**', '**Negrito**'],
    ['🎓', '🎓🎓', '🎓🎓🎓'],
  ])('takes no figure and no sign away as said twice: %s|%s', async (spoken, rest, whole) => {
    const { text: answer } = await play([
      [text(spoken), fail('cut')],
      [text(rest), finish()],
    ]);
    expect(answer).toBe(whole);
  });

  test('lets nothing come after the end, were it a failure', async () => {
    const { events, asked, codes } = await play([[...BEGINNING, ...END, fail('cut')], END]);
    expect(events).toEqual([...BEGINNING, ...END]);
    expect([asked.length, codes]).toEqual([1, undefined]);
  });

  test('asks the question itself again while nothing of the answer can be read', async () => {
    const { text: answer, asked } = await play([
      [text(''), fail('cut')],
      [text(ANSWER), finish()],
    ]);
    expect(answer).toBe(ANSWER);
    expect(asked[1]?.continues).toBeUndefined();
  });

  test('drops what is known of an answer that begins anew', async () => {
    const anew = [text('Um '), text('circuit breaker protege quem chama.'), finish()];
    expect((await play([[...BEGINNING, fail('cut')], anew])).text).toBe(ANSWER);
  });

  test.each([
    ['which begins alike', 'Um circuit breaking device'],
    ['which is shorter', 'Um circuit break'],
    ['which begins with a capital in the middle of a sentence', 'Claro! Continuando'],
  ])('refuses a second whole answer, %s', async (_how, second) => {
    const {
      codes,
      text: answer,
      calls,
    } = await play([[...BEGINNING, fail('stalled')], [text(second), finish()], END]);
    expect(codes).toBe('stalled');
    expect(answer).toBe('Um circuit breaker');
    expect(calls.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  test('goes on with all of an answer that was being continued already', async () => {
    const goOn = aRequest({ continues: 'Um circuit' });
    const { text: answer, asked } = await play([[text(' breaker'), fail('cut')], END], goOn);
    expect(answer).toBe(' breaker protege quem chama.');
    expect(asked.map(({ continues }) => continues)).toEqual(['Um circuit', 'Um circuit breaker']);
  });

  test('passes on nothing that the reader of such an answer has already', async () => {
    const goOn = aRequest({ continues: 'Um circuit breaker' });
    const anew = [text('Um circuit'), text(' breaker protege quem chama.'), finish()];
    expect((await play([anew], goOn)).text).toBe(' protege quem chama.');
  });

  test('loses nothing of what it held back when the next author is cut too', async () => {
    const { text: answer, asked } = await play([
      [...BEGINNING, fail('cut')],
      [text('breaker'), fail('cut')],
      END,
    ]);
    expect(answer).toBe(ANSWER);
    expect(asked[2]?.continues).toBe('Um circuit breaker');
  });

  test('leaves the next author as many tokens as are left', async () => {
    const sampling = { temperature: 0, outputTokensMax: 10 };
    const { asked } = await play([[...BEGINNING, fail('cut')], END], aRequest({ sampling }));
    expect(asked[1]?.sampling).toEqual({ temperature: 0, outputTokensMax: 5 });
    const little = aRequest({ sampling: { outputTokensMax: 2 } });
    const { asked: again } = await play([[...BEGINNING, fail('cut')], END], little);
    expect(again[1]?.sampling.outputTokensMax).toBe(1);
  });

  test('lets the limit be when the tokens can not be counted', async () => {
    const request = aRequest({ sampling: { outputTokensMax: 10 } });
    const estimateTokens = () => Promise.reject(new Error('no table'));
    const { asked } = await play([[...BEGINNING, fail('cut')], END], request, { estimateTokens });
    expect(asked[1]?.sampling).toEqual({ outputTokensMax: 10 });
  });

  test('does not keep an answer without end', async () => {
    const options = { charsMax: 17 };
    const tooLong = await play([[...BEGINNING, fail('cut')], END], aRequest(), options);
    expect(tooLong.codes).toBe('cut');
    expect(tooLong.asked).toHaveLength(1);
    const short = await play([[...BEGINNING, fail('cut')], END], aRequest(), { charsMax: 18 });
    expect(short.text).toBe(ANSWER);
  });

  test('hands over no half character, and asks for none', async () => {
    const [high = '', low = ''] = '🎓'.split('');
    const whole = await play([[text(`a${high}`), text(low), finish()]]);
    expect(whole.events.flatMap((event) => ('text' in event ? [event.text] : []))).toEqual([
      'a',
      '🎓',
    ]);
    const cut = await play([
      [text(`a${high}`), fail('cut')],
      [text('🎓'), finish()],
    ]);
    expect(cut.text).toBe('a🎓');
    expect(cut.asked[1]?.continues).toBe('a');
  });

  test('sums what all its authors have read and written', async () => {
    const { book } = aCallLedger();
    const { provider } = scriptedProvider((call) =>
      call === 1 ? [...BEGINNING, fail('cut')] : END,
    );
    const { events } = await collect(
      stack(continuation(OPTIONS), ledger(book, { ...OPTIONS, priceOf: () => 1 }), provider),
    );
    const last = events.at(-1);
    expect(last).toMatchObject({
      usage: { inputTokens: 17 + 7, outputTokens: 4 + 5, source: 'estimated' },
      calls: [{ outcome: 'cut' }, { outcome: 'ok', usage }],
    });
  });

  test('leaves the usage of an answer with one author as it was told', async () => {
    const { events } = await play([[...BEGINNING, ...END]]);
    expect(events.at(-1)).toEqual(finish());
  });

  test("leaves the caller's own abort what it is, at the second author too", async () => {
    const { provider, calls } = scriptedProvider((call) =>
      call === 1 ? [...BEGINNING, fail('cut')] : [text(' protege'), { type: 'silence' }],
    );
    const caller = new AbortController();
    const collected = collect(continuation(OPTIONS)(provider), aRequest(), caller.signal);
    await vi.advanceTimersByTimeAsync(200);
    expect(calls).toHaveLength(2);
    caller.abort('stopped');
    await vi.runAllTimersAsync();
    expect((await collected).error?.code).toBe('aborted');
    expect(calls.map(({ closed }) => closed)).toEqual([1, 1]);
  });

  test('leaves no open call behind, and finishes at most once, wherever its reader stops', async () => {
    let continued = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyScript, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 12 }),
        async (scripts, eventsMax) => {
          const scripted = scriptedProvider((call) => scripts[call - 1] ?? [fail('connect')]);
          const told: ChatEvent[] = [];
          const provider = stack(overheard(told), continuation(OPTIONS), scripted.provider);
          expect(await readSome(provider, aRequest(), eventsMax)).toBe(0);
          expect(scripted.calls.every(({ closed }) => closed === 1)).toBe(true);
          expect(scripted.calls.length).toBeLessThanOrEqual(3);
          const end = told.findIndex(({ type }) => type === 'finish');
          expect([-1, told.length - 1]).toContain(end);
          if (scripted.calls.length > 1) continued += 1;
        },
      ),
    );
    expect(continued).toBeGreaterThan(0);
  });
});
