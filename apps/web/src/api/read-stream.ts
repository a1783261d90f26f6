import type { AnswerEvent } from '../answers/answer-event.ts';
import { parseEvent } from './parse-event.ts';
import { readMessages } from './read-messages.ts';

type Options = {
  readonly onEvent: (event: AnswerEvent) => void;
  readonly silenceMs?: number | undefined;
};

/**
 * Reads the events of an answer; ends and rejects as `readMessages` does. The end of the body is
 * not the answer's: only a terminal event says that it is over.
 */
export const readStream = (response: Response, { onEvent, silenceMs }: Options): Promise<void> =>
  readMessages(response, {
    silenceMs,
    onMessage: (message) => {
      const event = parseEvent(message);
      if (event) onEvent(event);
    },
  });
