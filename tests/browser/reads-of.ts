import type { Payload } from './payload.ts';
import { spaced } from './spaced.ts';

/** What must still be there to be read of a payload. */
export const readsOf = ({ text, reads = text }: Payload): readonly string[] =>
  [reads].flat().map(spaced);
