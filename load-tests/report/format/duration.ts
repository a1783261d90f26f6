import { numberOf } from './number-of.ts';

const SECOND_MS = 1_000;

/** `265 ms`, `1,42 s`. */
export const duration = (ms: number): string =>
  ms < SECOND_MS ? `${numberOf(Math.round(ms))} ms` : `${numberOf(ms / SECOND_MS, 2)} s`;
