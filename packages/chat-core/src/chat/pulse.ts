import type { GenerationStore } from '../domain/generation-store.ts';
import type { LiveGenerations } from './live-generations.ts';

type Parts = {
  readonly generations: Pick<GenerationStore, 'beat' | 'onStopRequested'>;
  readonly live: Pick<LiveGenerations, 'stopThese'>;
  /** Takes over what processes that are gone left behind. */
  readonly takeOver: () => Promise<void>;
};

/** How a process stays alive to its siblings, and hears what they want of it. */
export type Pulse = {
  /** Resolves after the first heartbeat. Throws `store_unavailable`. */
  readonly start: () => Promise<void>;
  readonly close: () => void;
};

/** Also how long a stop that another process was asked for takes when its notice was missed. */
const EVERY_MS = 250;

/**
 * One statement every 250 ms: it says that we live, and is answered with what is to be stopped and
 * whether a sibling has fallen silent. A heartbeat that fails is made up for by the next one; why
 * it failed, the store has logged.
 */
export const createPulse = ({ generations, live, takeOver }: Parts): Pulse => {
  let timer: NodeJS.Timeout | undefined;
  let stopListening: (() => void) | undefined;
  let isBeating = false;
  let isTakingOver = false;

  const beat = async () => {
    const { stopRequested, othersGone } = await generations.beat();
    live.stopThese(stopRequested);
    if (!othersGone || isTakingOver) return;
    isTakingOver = true;
    // Beside the heartbeats, which must go on meanwhile; what fails is tried again by the next one.
    void takeOver()
      .catch(() => undefined)
      .finally(() => {
        isTakingOver = false;
      });
  };

  const beatUnlessBeating = () => {
    if (isBeating) return;
    isBeating = true;
    void beat()
      .catch(() => undefined)
      .finally(() => {
        isBeating = false;
      });
  };

  return {
    start: async () => {
      await beat();
      stopListening ??= generations.onStopRequested((id) => live.stopThese([id]));
      timer ??= setInterval(beatUnlessBeating, EVERY_MS).unref();
    },
    close: () => {
      clearInterval(timer);
      stopListening?.();
      timer = stopListening = undefined;
    },
  };
};
