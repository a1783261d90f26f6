import { EventSourceParserStream } from 'eventsource-parser/stream';

export type ReadEvent = { readonly event: string; readonly data: Record<string, unknown> };

/** The events of an answer, as they come; leaving the loop leaves the answer. */
export async function* readEvents(response: Response): AsyncGenerator<ReadEvent> {
  const events = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { event = '', data } of events ?? []) yield { event, data: JSON.parse(data) };
}
