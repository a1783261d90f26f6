import { timerMs } from './timer-ms.ts';

/**
 * What the work comes to, or `undefined` when it takes longer than `limitMs`; the work itself goes
 * on. Leaves no timer behind. Throws what the work throws.
 */
export const within = async <Result>(
  limitMs: number,
  work: Promise<Result>,
): Promise<Result | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, timerMs(limitMs), undefined);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};
