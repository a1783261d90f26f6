import { storableText } from './storable-text.ts';

/** JSON that `jsonb` can hold; see `storableText`. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (typeof part === 'string' ? storableText(part) : part));
