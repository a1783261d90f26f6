import { randomUUID } from 'node:crypto';

/** The same question, as nobody has asked it before: no cache has its answer. */
export const unique = (text: string): string => `${text} (${randomUUID().slice(0, 8)})`;
