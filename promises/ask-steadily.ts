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

/** Asks and reads on, whatever happens meanwhile. A refusal counts as an answer without an end. */
export const askSteadily = (client: Client, question = 'O que é um postmortem?'): Asking => {
  let text = '';
  let conversationId: string | undefined;
  let servedBy: string | undefined;
  const read = async () => {
    let end: string | undefined;
    try {
      for await (const { event, data, ...from } of client.ask({ text: unique(question) })) {
        servedBy = from.servedBy ?? undefined;
        if (event === 'start') conversationId = String(data.conversationId);
        if (event === 'delta') text += data.text;
        if (event === 'done' || event === 'error') end = event;
      }
    } catch (error) {
      if (error instanceof Error) throw error;
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
