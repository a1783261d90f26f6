import { timestamp } from 'drizzle-orm/pg-core';

/** A point in time to the millisecond, as `Date` has it: finer ones would be lost in a cursor. */
export const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
