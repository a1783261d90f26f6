type Parts = {
  /** One round of it. */
  readonly project: () => Promise<void>;
  readonly everyMs?: number;
};

/** Brings the conversations up to the generation log, again and again. */
export type Projector = {
  readonly start: () => void;
  readonly close: () => void;
};

/**
 * Every second, a look at what is left to be done: what could not be written when it ended, since
 * its store was away or its process died, is written as soon as that is over, and what was removed
 * long enough ago goes. A round that fails is made up for by the next one; why it failed, the store
 * has logged.
 */
export const createProjector = ({ project, everyMs = 1_000 }: Parts): Projector => {
  let timer: NodeJS.Timeout | undefined;
  let isProjecting = false;

  const projectUnlessProjecting = () => {
    if (isProjecting) return;
    isProjecting = true;
    void project()
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
