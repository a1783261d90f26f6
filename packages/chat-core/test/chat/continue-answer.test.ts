import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { continueAnswer } from '../../src/chat/continue-answer.ts';
import { textOf } from '../../src/chat/text-of.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { finish, text } from '../events.ts';
import type { Step } from '../scripted-provider.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const ALL = { limit: 100 };
const cut: Step = { type: 'fail', error: new ChatError('cut') };
const silence: Step = { type: 'silence' };

/** The first call plays the first script, the second the second… */
const chatting = (...scripts: readonly (readonly Step[])[]) => {
  const chat = aChat({ script: (call) => scripts[call - 1] ?? [cut] });
  const goOn = (messageId: string, changes: object = {}) =>
    continueAnswer(chat.dependencies, {
      ownerId: OWNER,
      requestId: 'request-2',
      messageId,
      ...changes,
    });
  const message = async ({ conversationId, assistantMessageId }: typeof GENERATION) =>
    (await chat.conversations.messages(OWNER, conversationId, ALL)).items.find(
      ({ id }) => id === assistantMessageId,
    );
  return { ...chat, goOn, message };
};
const GENERATION = { conversationId: '', assistantMessageId: '' };

/** One whose answer was cut after `Um circuit`. */
const cutOff = async (...further: readonly (readonly Step[])[]) => {
  const chat = chatting([text('Um circuit'), cut], ...further);
  const { generation } = await chat.ask();
  await chat.read(generation.id);
  return { ...chat, first: generation };
};

describe('to continue an answer', () => {
  test('makes a sibling that begins with its text and goes on', async () => {
    const { first, goOn, read, message, calls } = await cutOff([text(' breaker.'), finish()]);
    const { generation } = await goOn(first.assistantMessageId);
    const events = await read(generation.id);
    expect(events[0]).toEqual({ seq: 1, kind: 'delta', text: 'Um circuit' });
    expect(textOf(events)).toBe('Um circuit breaker.');
    expect(await message(generation)).toMatchObject({
      content: 'Um circuit breaker.',
      status: 'completed',
      parentId: first.userMessageId,
    });
    expect(await message(first)).toMatchObject({ content: 'Um circuit', status: 'error' });
    expect(calls[1]?.request.continues).toBe('Um circuit');
    expect(calls[1]?.request.messages).toEqual(calls[0]?.request.messages);
  });

  test('has the kept text in the store before any provider is contacted', async () => {
    const { first, goOn, generations } = await cutOff([silence]);
    const { generation } = await goOn(first.assistantMessageId);
    expect(await generations.events(generation.id, 0, 9)).toEqual([
      { seq: 1, kind: 'delta', text: 'Um circuit' },
    ]);
  });

  test('that stops again leaves one that can be continued, with all the text so far', async () => {
    const further = [[text(' breaker'), cut], [cut], [text(' protege.'), finish()]];
    const { first, goOn, read, message } = await cutOff(...further);
    let last = first;
    for (const expected of ['Um circuit breaker', 'Um circuit breaker']) {
      ({ generation: last } = await goOn(last.assistantMessageId));
      await read(last.id);
      expect(await message(last)).toMatchObject({ content: expected, status: 'error' });
    }
    ({ generation: last } = await goOn(last.assistantMessageId));
    await read(last.id);
    expect(await message(last)).toMatchObject({ content: 'Um circuit breaker protege.' });
  });

  test('is possible after a stop, and in the process after the one that wrote it', async () => {
    const { ask, live, goOn, conversations, generations } = chatting(
      [text('Um'), silence],
      [text(' dois'), silence],
    );
    const { generation } = await ask();
    await vi.waitUntil(() => live.find(OWNER, generation.id)?.log.events.length === 1);
    await live.stop(OWNER, generation.id);
    const second = (await goOn(generation.assistantMessageId)).generation;
    await vi.waitUntil(() => live.find(OWNER, second.id)?.log.events.length === 2);
    await live.drain(0);
    expect((await generations.find(OWNER, second.id))?.status).toBe('interrupted');

    const next = aChat({ conversations, generations, script: [text(' três'), finish()] });
    const input = { ownerId: OWNER, requestId: 'r', messageId: second.assistantMessageId };
    const third = (await continueAnswer(next.dependencies, input)).generation;
    expect(textOf(await next.read(third.id))).toBe('Um dois três');
  });

  test('of which not a word was said is to answer it', async () => {
    const { ask, goOn, read, calls } = chatting([cut], [text('Oi'), finish()]);
    const { generation } = await ask();
    await read(generation.id);
    const again = (await goOn(generation.assistantMessageId)).generation;
    expect(textOf(await read(again.id))).toBe('Oi');
    expect(calls[1]?.request).not.toHaveProperty('continues');
  });

  test.each([
    ['whole', [text('Oi'), finish()]],
    ['still being written', [text('Oi'), silence]],
  ])('that is %s is refused', async (_what, script) => {
    const { ask, goOn, live, read, calls } = chatting(script);
    const { generation } = await ask();
    await read(generation.id, 0, script.includes(silence) ? 1 : undefined);
    await expect(goOn(generation.assistantMessageId)).rejects.toMatchObject({
      code: 'not_continuable',
    });
    expect(calls).toHaveLength(1);
    await live.drain(0);
  });

  test.each([
    ['that does not exist', { messageId: 'nowhere' }],
    ['of another owner', { ownerId: 'owner-2' }],
  ])('%s finds none', async (_what, changes) => {
    const { first, goOn } = await cutOff();
    await expect(goOn(first.assistantMessageId, changes)).rejects.toMatchObject({
      code: 'message_not_found',
    });
  });

  test('whose text leaves no room for more is refused', async () => {
    const { first, dependencies } = await cutOff([text('.'), finish()]);
    const limits = { ...dependencies.limits, historyCharactersMax: 30 };
    const input = { ownerId: OWNER, requestId: 'r', messageId: first.assistantMessageId };
    await expect(continueAnswer({ ...dependencies, limits }, input)).rejects.toMatchObject({
      code: 'history_too_long',
    });
  });

  test('of any text ends with that text and what came, wherever it was cut', async () => {
    const pieces = fc.array(fc.string(), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, pieces, async (said, rest) => {
        const { ask, read, goOn, message } = chatting(
          [...said.map(text), cut],
          [...rest.map(text), finish()],
        );
        const { generation } = await ask();
        await read(generation.id);
        const next = (await goOn(generation.assistantMessageId)).generation;
        const whole = said.join('') + rest.join('');
        expect(textOf(await read(next.id))).toBe(whole);
        expect((await message(next))?.content).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });
});
