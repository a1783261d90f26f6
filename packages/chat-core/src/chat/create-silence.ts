/** Tells when nothing has come for a while: the moment to go and look. */
export type Silence = {
  /** Something came: the while begins anew. */
  readonly heard: () => void;
  /** Ends it now; or the next one, when nobody waits. */
  readonly end: () => void;
  /** Resolves at the end of the silence, or when the signal is aborted. */
  readonly over: (signal: AbortSignal) => Promise<void>;
};

/** A silence is over after `lastsMs`. */
export const createSilence = (lastsMs: number): Silence => {
  let heardAtMs = 0;
  let isEnded = false;
  let wake: (() => void) | undefined;

  return {
    heard: () => {
      heardAtMs = performance.now();
    },
    end: () => {
      isEnded = true;
      wake?.();
    },
    over: async (signal) => {
      heardAtMs = performance.now();
      let leftMs = lastsMs;
      while (leftMs > 0 && !isEnded && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const resume = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', resume);
            resolve();
          };
          const timer = setTimeout(resume, leftMs);
          signal.addEventListener('abort', resume, { once: true });
          wake = resume;
        });
        leftMs = heardAtMs + lastsMs - performance.now();
      }
      wake = undefined;
      isEnded = false;
    },
  };
};
