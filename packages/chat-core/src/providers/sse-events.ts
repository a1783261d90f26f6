/** One server-sent event: its name, where it has one, and its data as text. */
export type SseEvent = { readonly name: string; readonly data: string };

/** A `\r` at the very end may be half of a line end. */
const LINE_END = /\r\n|\n|\r(?!$)/u;
const ANY_LINE_END = /[\r\n]/u;

/**
 * The events of a body, together where they came together: what one read of the network brings is
 * handed over at once, so that an answer that comes fast costs little per piece. An event without
 * its blank line at the end of the body counts, as it does for the SDKs.
 * Source: WHATWG HTML, server-sent events, "interpreting an event stream".
 */
export async function* sseEvents(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly SseEvent[]> {
  const decoder = new TextDecoder();
  let pending = '';
  let name = '';
  let data: string[] = [];
  const take = (lines: readonly string[]) => {
    const events: SseEvent[] = [];
    for (const line of lines) {
      if (line.startsWith('data:')) data.push(textFrom(line, 'data:'.length));
      else if (line.startsWith('event:')) name = textFrom(line, 'event:'.length);
      if (line !== '') continue;
      if (data.length > 0 || name !== '') events.push({ name, data: data.join('\n') });
      name = '';
      data = [];
    }
    return events;
  };
  for await (const bytes of body) {
    const text = decoder.decode(bytes, { stream: true });
    pending += text;
    if (!ANY_LINE_END.test(text)) continue;
    const lines = pending.split(LINE_END);
    pending = lines.pop() ?? '';
    const events = take(lines);
    if (events.length > 0) yield events;
  }
  const last = take([(pending + decoder.decode()).replace(/\r$/u, ''), '']);
  if (last.length > 0) yield last;
}

/** One blank after the colon is not part of the value. */
const textFrom = (line: string, start: number) =>
  line.slice(line.charCodeAt(start) === 32 ? start + 1 : start);
