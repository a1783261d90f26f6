import { setTimeout as delay } from 'node:timers/promises';
import type { Client, Message } from './client.ts';
import { unique } from './unique.ts';

/** A question under way, seen from outside. */
export type Asking = {
  /** What has been read so far. */
  readonly text: () => string;
  /** The instance that answers, where there are several. */
  readonly servedBy: () => string | undefined;
  /** What was read, to the end or to the loss of the connection. */
  readonly ended: Promise<{ readonly text: string; readonly end: string | undefined }>;
  /** The answer as it stands in its conversation. Throws before the question has begun. */
  readonly kept: () => Promise<Message>;
};

const REFUSALS_MAX = 20;
const ASK_AGAIN_MS = 300;

/**
 * Asks until it is let in, and then reads on, whatever happens meanwhile: a process that has just
 * started may turn some of a crowd away.
 */
export const askSteadily = (client: Client, question = 'O que é um postmortem?'): Asking => {
  let text = '';
  let conversationId: string | undefined;
  let servedBy: string | undefined;
  const read = async () => {
    let end: string | undefined;
    for (let refusals = 0; conversationId === undefined && refusals < REFUSALS_MAX; refusals += 1) {
      try {
        for await (const { event, data, ...from } of client.ask({ text: unique(question) })) {
          servedBy = from.servedBy ?? undefined;
          if (event === 'start') conversationId = String(data.conversationId);
          if (event === 'delta') text += data.text;
          if (event === 'done' || event === 'error') end = event;
        }
      } catch (error) {
        if (error instanceof Error) throw error;
        await delay(ASK_AGAIN_MS);
      }
    }
    return { text, end };
  };
  return {
    text: () => text,
    servedBy: () => servedBy,
    ended: read(),
    kept: async () => {
      const [, answer] = await client.messages(conversationId ?? 'not-begun');
      if (answer === undefined) throw new Error('there is no answer yet');
      return answer;
    },
  };
};
