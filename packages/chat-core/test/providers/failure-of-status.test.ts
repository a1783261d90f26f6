import { expect, test } from 'vitest';
import { failureOfStatus } from '../../src/providers/failure-of-status.ts';

/** The decision table of the reference, PROVIDERS §1.1. */
const TABLE = {
  server: [408, 500, 502, 504, 520, 521, 522, 523, 524],
  conflict: [409],
  overloaded: [503, 529],
  throttled: [429],
  credentials: [401, 402, 403],
  model_not_found: [404],
  bad_request: [301, 302, 304, 400, 405, 406, 413, 415, 418, 422, 451],
} as const;

const rows = Object.entries(TABLE).flatMap(([code, all]) =>
  all.map((status) => [status, code] as const),
);

test.each(rows)('%d means %s', (status, code) => {
  expect(failureOfStatus(status)).toBe(code);
});
