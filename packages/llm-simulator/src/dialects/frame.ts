/**
 * A piece of an answer on the wire. Faults find their place by its `part`:
 * `start` before any content, `delta` content, `finish` the reason, `usage` the counts, `end` the
 * terminal marker, `body` a whole answer that is not streamed, `other` anything a fault put in.
 */
export type Frame = {
  readonly part: 'start' | 'delta' | 'finish' | 'usage' | 'end' | 'body' | 'other';
  readonly data: string | Uint8Array;
  /** How many of the answer's tokens it carries. */
  readonly tokens: number;
};
