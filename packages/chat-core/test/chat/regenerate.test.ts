import { describe, expect, test } from 'vitest';
import { createConversation } from '../../src/chat/create-conversation.ts';
import { regenerate } from '../../src/chat/regenerate.ts';
import { removeConversation } from '../../src/chat/remove-conversation.ts';
import { finish, text } from '../events.ts';
import { aChat } from './a-chat.ts';

const OWNER = 'owner-1';
const ALL = { limit: 100 };

/** A conversation with two answered questions, and what asks for another answer to one of them. */
const conversing = async () => {
  const chat = aChat({ script: (call) => [text(`Resposta ${call}`), finish()] });
  const { id } = await createConversation(chat, OWNER, { systemPrompt: 'Seja breve.' });
  const asked = [];
  for (const question of ['Um?', 'Dois?']) {
    const { generation } = await chat.ask({ conversationId: id, text: question });
    await chat.read(generation.id);
    asked.push(generation);
  }
  const again = (messageId: string, changes: object = {}) =>
    regenerate(chat.dependencies, {
      ownerId: OWNER,
      requestId: 'request-2',
      messageId,
      ...changes,
    });
  const messages = async () => (await chat.conversations.messages(OWNER, id, ALL)).items;
  const [first, second] = asked as [(typeof asked)[0], (typeof asked)[0]];
  return { ...chat, conversationId: id, first, second, again, messages };
};

describe('to ask for another answer', () => {
  test('makes a sibling under the same question, and no second question', async () => {
    const { first, again, read, messages } = await conversing();
    const before = await messages();
    const { generation, repeated } = await again(first.assistantMessageId);
    await read(generation.id);
    expect(repeated).toBe(false);
    const added = (await messages()).filter(({ id }) => !before.some((each) => each.id === id));
    expect(added).toMatchObject([
      {
        id: generation.assistantMessageId,
        parentId: first.userMessageId,
        content: 'Resposta 3',
        status: 'completed',
      },
    ]);
    expect(generation).toMatchObject({
      parentId: null,
      userMessageId: first.userMessageId,
      userText: 'Um?',
    });
    expect((await messages()).filter(({ id }) => id !== generation.assistantMessageId)).toEqual(
      before,
    );
  });

  test('gives the model the same history, and says that no kept answer will do', async () => {
    const { second, again, read, calls } = await conversing();
    await read((await again(second.assistantMessageId)).generation.id);
    expect(calls[2]?.request.messages).toEqual(calls[1]?.request.messages);
    expect(calls[2]?.request.anew).toBe(true);
    expect(calls[1]?.request.anew).toBeUndefined();
  });

  test('asks the same model, unless another is named', async () => {
    const { first, again, read, calls } = await conversing();
    await read((await again(first.assistantMessageId)).generation.id);
    await read((await again(first.assistantMessageId, { model: 'openai' })).generation.id);
    expect(calls.slice(2).map(({ request }) => request.model)).toEqual(['evolua', 'openai']);
  });

  test('works on an answer that was asked for in this way itself', async () => {
    const { first, again, read, messages } = await conversing();
    const { generation } = await again(first.assistantMessageId);
    await read(generation.id);
    await read((await again(generation.assistantMessageId)).generation.id);
    const siblings = (await messages()).filter(({ parentId }) => parentId === first.userMessageId);
    expect(siblings.map(({ content }) => content).sort()).toEqual([
      'Resposta 1',
      'Resposta 3',
      'Resposta 4',
    ]);
  });

  test.each([
    ['that does not exist', async () => ({ messageId: 'nowhere' })],
    ['that is a question', async ({ first }: Conversing) => ({ messageId: first.userMessageId })],
    ['that is another owner’s', async () => ({ ownerId: 'owner-2' })],
    [
      'whose conversation was removed',
      async ({ dependencies, conversationId }: Conversing) => {
        await removeConversation(dependencies, OWNER, conversationId);
        return {};
      },
    ],
  ])('instead of a message %s finds none', async (_what, changesOf) => {
    const chat = await conversing();
    const changes = await changesOf(chat);
    const asking = chat.again(chat.first.assistantMessageId, changes);
    await expect(asking).rejects.toMatchObject({ code: 'message_not_found' });
    expect(chat.calls).toHaveLength(2);
  });

  test('twice by the same key is answered once; of another message, it is refused', async () => {
    const { first, second, again, ask, calls, conversationId } = await conversing();
    const key = { idempotencyKey: 'key-1' };
    const { generation } = await again(first.assistantMessageId, key);
    expect(await again(first.assistantMessageId, key)).toMatchObject({
      generation: { id: generation.id },
      repeated: true,
    });
    const refusal = { code: 'idempotency_key_reused' };
    await expect(again(second.assistantMessageId, key)).rejects.toMatchObject(refusal);
    const named = again(first.assistantMessageId, { ...key, model: 'openai' });
    await expect(named).rejects.toMatchObject(refusal);
    await expect(ask({ ...key, conversationId, text: 'Um?' })).rejects.toMatchObject(refusal);
    expect(calls).toHaveLength(3);
  });
});

type Conversing = Awaited<ReturnType<typeof conversing>>;
