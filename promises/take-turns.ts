/** Lets at most so many works go on at once; the others wait in line. */
export const takeTurns = (atOnceMax: number) => {
  const waiting: (() => void)[] = [];
  let under = 0;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (under === atOnceMax) await new Promise<void>((resolve) => waiting.push(resolve));
    else under += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) under -= 1;
      else next();
    }
  };
};
