import { describe, expect, it } from 'vitest';
import { newId } from '../k6/library/new-id.ts';
import { readEvents } from '../k6/library/read-events.ts';
import { textOf } from '../k6/library/text-of.ts';

const STREAM = [
  'event: start\ndata: {"generationId":"g"}',
  'id: 1\nevent: delta\ndata: {"text":"Um dis"}',
  ': ping',
  'id: 2\nevent: delta\ndata: {"text":"juntor"}',
  'id: 3\nevent: done\ndata: {"reason":"stop"}',
];

describe("the k6 scripts' library", () => {
  it('reads an answer out of a whole body', () => {
    const events = readEvents(`${STREAM.join('\n\n')}\n\n`);
    expect(events.map(({ event, id }) => [event, id])).toEqual([
      ['start', undefined],
      ['delta', 1],
      ['delta', 2],
      ['done', 3],
    ]);
    expect(textOf(events)).toBe('Um disjuntor');
  });

  it('leaves out an event that broke off, and reads nothing as nothing', () => {
    expect(readEvents(STREAM.slice(0, 2).join('\n\n')).map(({ event }) => event)).toEqual([
      'start',
    ]);
    expect(readEvents(null)).toEqual([]);
  });

  it('lets a snapshot replace what was read before', () => {
    const snapshot = { id: 5, event: 'snapshot', data: { text: 'Tudo' } };
    const more = { id: 6, event: 'delta', data: { text: ' de novo' } };
    expect(textOf([snapshot, more], 'Um pedaço')).toBe('Tudo de novo');
  });

  it('makes UUIDs of version 7, in order of time', () => {
    expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    const time = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16);
    expect(Math.abs(time - Date.now())).toBeLessThan(60_000);
  });
});
