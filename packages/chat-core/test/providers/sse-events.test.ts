import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SseEvent, sseEvents } from '../../src/providers/sse-events.ts';

const eventsOf = async (...reads: readonly (string | Uint8Array)[]) => {
  const body = (async function* () {
    for (const read of reads)
      yield typeof read === 'string' ? new TextEncoder().encode(read) : read;
  })();
  const together: (readonly SseEvent[])[] = [];
  for await (const events of sseEvents(body)) together.push(events);
  return together;
};
const event = (data: string, name = '') => ({ name, data });

test('what comes in one read is handed over together, and what comes later, later', async () => {
  const reads = await eventsOf('data: a\n\ndata: b\n\nda', 'ta: c\n\n');
  expect(reads).toEqual([[event('a'), event('b')], [event('c')]]);
});

test('names, comments, several lines of data and unknown fields are what they are', async () => {
  const [events] = await eventsOf(': ping\n\nevent: error\ndata:x\ndata:  y\nretry: 3\n\n');
  expect(events).toEqual([event('x\n y', 'error')]);
});

test('an event without its blank line counts at the end of the body', async () => {
  expect(await eventsOf('data: a\n\ndata: [DONE]')).toEqual([[event('a')], [event('[DONE]')]]);
  expect(await eventsOf('')).toEqual([]);
});

test('a line end is \\n, \\r\\n or \\r, and a body may be cut anywhere, in a letter too', async () => {
  const lines = fc.array(
    fc.constantFrom('data: não há', 'data: {"ç":"🙂"}', 'event: error', ': ping', '', ''),
    { maxLength: 12 },
  );
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  const cuts = fc.array(fc.nat({ max: 200 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(lines, lineEnd, cuts, async (text, end, places) => {
      const bytes = new TextEncoder().encode(text.map((line) => line + end).join(''));
      const ordered = [0, ...places.toSorted((one, other) => one - other), bytes.length];
      const reads = ordered.slice(1).map((place, at) => bytes.slice(ordered[at], place));
      const plain = await eventsOf(text.map((line) => `${line}\n`).join(''));
      expect((await eventsOf(...reads)).flat()).toEqual(plain.flat());
    }),
    { numRuns: 300 },
  );
});
