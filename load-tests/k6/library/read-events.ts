import type { SentEvent } from './sent-event.ts';

const FIELD = /^(id|event|data): ?(.*)$/;

/**
 * The whole events of a body, as far as it came. Source: WHATWG HTML, server-sent events; an event
 * of these versions has one line of data.
 */
export const readEvents = (body: string | null): readonly SentEvent[] =>
  (body ?? '')
    .split('\n\n')
    .slice(0, -1)
    .flatMap((block) => {
      const fields = new Map(
        block.split('\n').flatMap((line) => {
          const [, name, value] = FIELD.exec(line) ?? [];
          return name === undefined || value === undefined ? [] : [[name, value] as const];
        }),
      );
      const data = fields.get('data');
      if (data === undefined) return [];
      const id = fields.get('id');
      return {
        id: id === undefined ? undefined : Number(id),
        event: fields.get('event') ?? 'message',
        data: JSON.parse(data) as SentEvent['data'],
      };
    });
