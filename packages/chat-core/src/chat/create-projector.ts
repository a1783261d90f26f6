type Parts = {
  /** See `projectMissing`. */
  readonly projectMissing: () => Promise<void>;
  readonly everyMs?: number;
};

/** Brings the conversations up to the generation log, again and again. */
export type Projector = {
  readonly start: () => void;
  readonly close: () => void;
};

/**
 * Every second, one look-up in the log: what could not be written when it ended, since its store
 * was away or its process died, is written as soon as that is over. A round that fails is made up
 * for by the next one; why it failed, the store has logged.
 */
export const createProjector = ({ projectMissing, everyMs = 1_000 }: Parts): Projector => {
  let timer: NodeJS.Timeout | undefined;
  let isProjecting = false;

  const projectUnlessProjecting = () => {
    if (isProjecting) return;
    isProjecting = true;
    void projectMissing()
      .catch(() => undefined)
      .finally(() => {
        isProjecting = false;
      });
  };

  return {
    start: () => {
      timer ??= setInterval(projectUnlessProjecting, everyMs).unref();
    },
    close: () => {
      clearInterval(timer);
      timer = undefined;
    },
  };
};
