import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { createConversation } from '../../src/chat/create-conversation.ts';
import { stack } from '../../src/domain/stack.ts';
import { cache } from '../../src/layers/cache.ts';
import { ledger } from '../../src/layers/ledger.ts';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';
import { memoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationStore } from '../../src/stores/memory/memory-generation-store.ts';
import { aCallLedger } from '../a-call-ledger.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';
import { aChat } from './a-chat.ts';

// Postgres and Redis may be 300 ms away. Every verb of a store is one trip (round-trips.integration
// holds that); here every trip takes as long, and the clock tells how many lie one behind another.
// The one that finds out who is asking comes before all of these.

const TRIP_MS = 300;
const OWNER = 'owner-1';

const farAway = <Port extends object>(port: Port): Port =>
  Object.fromEntries(
    Object.entries(port).map(([name, verb]) => [
      name,
      async (...all: never[]) => {
        await delay(TRIP_MS);
        return verb(...all);
      },
    ]),
  ) as Port;

/** How many trips pass until a reader has the first piece of the answer. */
const tripsOf = async (
  question: 'new' | 'follow-up',
  script: readonly Step[] = [text('Oi'), finish()],
) => {
  const conversations = memoryConversationStore();
  const { book } = aCallLedger(() => delay(TRIP_MS));
  const provider = stack(
    // What every version has between a question and its provider.
    cache(farAway(memoryAnswerCache()), { ttlSeconds: 60 }),
    ledger(book, { priceOf: () => 0, estimateTokens: async () => 1 }),
    scriptedProvider(script).provider,
  );
  const generations = farAway(memoryGenerationStore());
  const { ask, read } = aChat({ provider, conversations: farAway(conversations), generations });
  const { id } = await createConversation({ conversations }, OWNER, {
    systemPrompt: 'Seja breve.',
  });

  const startedAtMs = performance.now();
  const reading = (async () => {
    const { generation } = await ask(question === 'new' ? {} : { conversationId: id });
    const routes = 2;
    const events = await read(generation.id, 0, routes + 1);
    expect(events.at(-1)).toMatchObject({ kind: 'delta' });
    return (performance.now() - startedAtMs) / TRIP_MS;
  })();
  await vi.advanceTimersByTimeAsync(60_000);
  return reading;
};

describe('before the first token', () => {
  useFakeTime();

  test('of a new conversation there are two trips to the stores', async () => {
    expect(await tripsOf('new')).toBe(2);
  });

  test('of a question that goes on there are three', async () => {
    expect(await tripsOf('follow-up')).toBe(3);
  });

  test('what is booked and placed takes no time of its own: the provider thinks meanwhile', async () => {
    const thinking: Step[] = [{ type: 'wait', ms: TRIP_MS }, text('Oi'), finish()];
    expect(await tripsOf('new', thinking)).toBe(2);
    expect(await tripsOf('follow-up', thinking)).toBe(3);
  });
});
