import { type Agent, type IncomingMessage, request as send } from 'node:http';
import { json } from 'node:stream/consumers';
import { createParser } from 'eventsource-parser';
import type { AskEnd } from './ask-end.ts';
import type { SentEvent } from './sent-event.ts';

/**
 * Asks a version by `POST /v1/chat` and hands on each event in the moment in which it comes.
 * Resolves when nothing more will come; leaving (`signal`) ends it as `lost`.
 */
export function sendQuestion(options: {
  readonly url: string;
  readonly agent: Agent;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: SentEvent) => void;
}): Promise<AskEnd> {
  const { url, agent, headers, text, signal, onEvent } = options;
  const body = JSON.stringify({ text });
  return new Promise((resolve) => {
    const request = send(`${url}/v1/chat`, {
      method: 'POST',
      agent,
      signal,
      headers: {
        ...headers,
        accept: 'text/event-stream',
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    request.on('error', () => resolve({ status: 0, ended: signal.aborted ? 'lost' : 'refused' }));
    request.on('response', (response) => {
      const { statusCode: status = 0, headers: said } = response;
      const servedBy = said['x-evolua-served-by'];
      const from = { status, ...(typeof servedBy === 'string' && { servedBy }) };
      if (status !== 200) {
        const retryAfter = said['retry-after'] ?? null;
        void problemIn(response).then((problem) =>
          resolve({ ...from, problem, retryAfter, ended: 'refused' }),
        );
        return;
      }
      readEvents(response, onEvent, (ended) => resolve({ ...from, ended }));
    });
    request.end(body);
  });
}

function readEvents(
  response: IncomingMessage,
  onEvent: (event: SentEvent) => void,
  onEnded: (ended: 'done' | 'error' | 'lost') => void,
): void {
  let ended: 'done' | 'error' | 'lost' = 'lost';
  const parser = createParser({
    onEvent: ({ event = 'message', id, data }) => {
      if (event === 'done' || event === 'error') ended = event;
      onEvent({ event, id, data: JSON.parse(data) });
    },
  });
  response.setEncoding('utf8');
  response.on('data', (piece: string) => {
    try {
      parser.feed(piece);
    } catch {
      // What can't be read is no answer.
      response.destroy();
    }
  });
  // A connection that is lost says nothing more.
  response.on('error', () => {});
  response.on('close', () => onEnded(ended));
}

/** Whatever it is, where it can be read at all. */
function problemIn(response: IncomingMessage): Promise<unknown> {
  return json(response).catch(() => undefined);
}
