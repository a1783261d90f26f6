type BadShare = {
  readonly add: (isBad: boolean) => void;
  /** Of the answers that ended within the window. */
  readonly read: () => { readonly answers: number; readonly bad: number };
};

const SLICES = 10;

/** How many answers of the last `windowMs` were bad, to a tenth of it; bounded, and no timer. */
export const badShare = (windowMs: number): BadShare => {
  const slices: { readonly at: number; answers: number; bad: number }[] = [];
  const sliceNow = () => Math.floor((performance.now() / windowMs) * SLICES);
  const forget = (now: number) => {
    while (slices[0] !== undefined && slices[0].at <= now - SLICES) slices.shift();
  };
  return {
    add: (isBad) => {
      const now = sliceNow();
      forget(now);
      if (slices.at(-1)?.at !== now) slices.push({ at: now, answers: 0, bad: 0 });
      const slice = slices.at(-1);
      if (slice === undefined) return;
      slice.answers += 1;
      if (isBad) slice.bad += 1;
    },
    read: () => {
      forget(sliceNow());
      return slices.reduce(
        (sum, { answers, bad }) => ({ answers: sum.answers + answers, bad: sum.bad + bad }),
        { answers: 0, bad: 0 },
      );
    },
  };
};
