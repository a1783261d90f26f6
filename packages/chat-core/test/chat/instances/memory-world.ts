import { vi } from 'vitest';
import { ChatError } from '../../../src/domain/chat-error.ts';
import type { GenerationRelay } from '../../../src/domain/generation-relay.ts';
import type { GenerationStore } from '../../../src/domain/generation-store.ts';
import { generationMemory } from '../../../src/stores/memory/generation-memory.ts';
import { memoryConversationStore } from '../../../src/stores/memory/memory-conversation-store.ts';
import { memoryGenerationRelay } from '../../../src/stores/memory/memory-generation-relay.ts';
import { memoryGenerationStore } from '../../../src/stores/memory/memory-generation-store.ts';
import { aCallLedger } from '../../a-call-ledger.ts';
import { aProcess } from './a-process.ts';
import type { Instance, World } from './world.ts';

const away = new ChatError('store_unavailable');

/** Processes in one, under fake time: every link of theirs can be cut. */
export const memoryWorld = (): World => {
  const memory = generationMemory();
  const relayed: Parameters<typeof memoryGenerationRelay>[0] & object = new Map();
  const conversations = memoryConversationStore();
  const { book, opened } = aCallLedger();
  const asked: string[] = [];
  let isRelayAway = false;

  const start = async (): Promise<Instance> => {
    let isParted = false;
    const store = memoryGenerationStore(memory, { staleAfterMs: 1_500 });
    const verbs = Object.fromEntries(
      Object.entries(store).map(([name, verb]) => [
        name,
        async (...all: never[]) => {
          if (isParted) throw away;
          return (verb as (...all: never[]) => unknown)(...all);
        },
      ]),
    ) as unknown as GenerationStore;
    const generations: GenerationStore = {
      ...verbs,
      onStopRequested: (listener) => store.onStopRequested((id) => void (isParted || listener(id))),
    };
    const relay = memoryGenerationRelay(relayed);
    const isCut = () => isParted || isRelayAway;
    const cuttable: GenerationRelay = {
      publish: (id, event) => void (isCut() || relay.publish(id, event)),
      watch: (id, onEvent) => relay.watch(id, (event) => void (isCut() || onEvent(event))),
      seal: async (ids) => (isCut() ? [] : relay.seal(ids)),
    };
    const onCall = (generationId: string) => void asked.push(generationId);
    const chat = await aProcess({ conversations, generations, relay: cuttable, book, onCall });
    return {
      chat,
      part: () => {
        isParted = true;
      },
      mend: () => {
        isParted = false;
      },
    };
  };

  return {
    isTimely: true,
    ownerId: 'owner-1',
    start,
    pass: async (ms) => {
      await vi.advanceTimersByTimeAsync(ms);
    },
    relay: {
      wipe: async () => {
        for (const stream of relayed.values()) {
          stream.events.length = 0;
          stream.isSealed = false;
        }
      },
      leave: () => {
        isRelayAway = true;
      },
      comeBack: () => {
        isRelayAway = false;
      },
    },
    callsOf: async (generationId) => ({
      made: asked.filter((id) => id === generationId).length,
      booked: opened.filter(({ context }) => context.generationId === generationId).length,
    }),
  };
};
