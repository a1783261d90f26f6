import { ChatError } from '../domain/chat-error.ts';

/** A place in a list that is ordered by (time, id). */
type Key = { readonly time: Date; readonly id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Of the years that both JavaScript and Postgres know: 275760 and 0 would be a 500. */
const TIME = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * A place in a list as an opaque text: base64url of the JSON of [time, id]. What comes back from
 * outside is checked; a text that is no such place throws `invalid_request` for `cursor`.
 */
export const keysetCursor = {
  encode: ({ time, id }: Key): string =>
    Buffer.from(JSON.stringify([time.toISOString(), id])).toString('base64url'),

  decode: (cursor: string): Key => {
    const [time, id] = parsed(cursor);
    const date = new Date(typeof time === 'string' && TIME.test(time) ? time : Number.NaN);
    if (Number.isNaN(date.getTime()) || typeof id !== 'string' || !UUID.test(id)) {
      throw new ChatError('invalid_request', { field: 'cursor' });
    }
    return { time: date, id };
  },
};

const parsed = (cursor: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
