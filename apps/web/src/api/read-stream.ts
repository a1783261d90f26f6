import { createParser } from 'eventsource-parser';
import type { AnswerEvent } from '../answers/answer-event.ts';
import { parseEvent } from './parse-event.ts';

type Options = {
  readonly onEvent: (event: AnswerEvent) => void;
  /** The server says `: ping` every 15 s; a line that is silent for longer than this is dead. */
  readonly silenceMs?: number;
};

const bufferCharactersMax = 1_000_000;

/**
 * Reads server-sent events off a response until it ends. Resolves at the end of the body, whole
 * or not: only a terminal event says that an answer is over. Rejects when the connection breaks,
 * falls silent, or sends an event above a million characters.
 */
export const readStream = async (response: Response, options: Options): Promise<void> => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  const parser = createParser({
    onEvent: (message) => {
      const event = parseEvent(message);
      if (event) options.onEvent(event);
    },
    maxBufferSize: bufferCharactersMax,
  });

  const { silenceMs = 45_000 } = options;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let silent = false;
  const listen = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      silent = true;
      void reader.cancel();
    }, silenceMs);
  };
  try {
    listen();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      listen();
      parser.feed(value);
    }
  } finally {
    clearTimeout(silence);
    await reader.cancel().catch(() => undefined);
  }
  if (silent) throw new Error('The stream fell silent.');
};
