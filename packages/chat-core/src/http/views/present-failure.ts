import type { Failure } from '../failures/failure.ts';
import { failureTable } from '../failures/failure-table.ts';

/** How an answer failed, in words for people. */
export const presentFailure = ({ code, retryAfterMs }: Failure) => {
  const { title, detail } = failureTable[code];
  const retryAfterSeconds =
    retryAfterMs === undefined ? undefined : Math.ceil(retryAfterMs / 1_000);
  return { code, title, detail, retryAfterSeconds };
};
