/** Tells when nothing has come for a while: the moment to go and look. */
export type Silence = {
  /** Something came: the while begins anew. */
  readonly heard: () => void;
  /** Ends it now, or the next one at once. */
  readonly end: () => void;
  /** Resolves at the end of the silence, or when the signal is aborted. */
  readonly over: (signal: AbortSignal) => Promise<void>;
};

/** A silence is over after `lastsMs`. */
export const createSilence = (lastsMs: number): Silence => {
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  let end = () => {
    isEnded = true;
  };
  const endLater = end;
  return {
    heard: () => timer?.refresh(),
    end: () => end(),
    over: async (signal) => {
      if (!isEnded && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        end = resolve;
        timer = setTimeout(resolve, lastsMs);
        signal.addEventListener('abort', end, { once: true });
        await promise;
        signal.removeEventListener('abort', end);
        clearTimeout(timer);
        timer = undefined;
        end = endLater;
      }
      isEnded = false;
    },
  };
};
