import { createParser, type EventSourceMessage } from 'eventsource-parser';

type Options = {
  readonly onMessage: (message: EventSourceMessage) => void;
  /** The server says `: ping` every 15 s; a line that is silent for longer than this is dead. */
  readonly silenceMs?: number;
};

const bufferCharactersMax = 1_000_000;

/**
 * Reads server-sent events off a response until it ends. Resolves at the end of the body, whole
 * or not. Rejects when the connection breaks, falls silent, or sends an event above a million
 * characters.
 */
export const readMessages = async (response: Response, options: Options): Promise<void> => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  const parser = createParser({
    onEvent: options.onMessage,
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
