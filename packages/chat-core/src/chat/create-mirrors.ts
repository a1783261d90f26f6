import type { FollowedEvent } from '../domain/followed-event.ts';
import type { Generation } from '../domain/generation.ts';
import { createGenerationLog, type GenerationLog } from './generation-log.ts';
import { mirrorGeneration } from './mirror-generation.ts';

/** The logs of generations that are read here and written elsewhere. */
export type Mirrors = {
  /** As `GenerationLog` has it; ends without a terminal event when the log is given up. */
  readonly follow: (
    generation: Generation,
    afterSeq: number,
    signal: AbortSignal,
  ) => AsyncIterable<FollowedEvent>;
};

type Mirror = { readonly log: GenerationLog; readonly closing: AbortController; readers: number };

/** One mirror per generation, however many read it, for as long as somebody does. */
export const createMirrors = (sources: Parameters<typeof mirrorGeneration>[0]): Mirrors => {
  const mirrors = new Map<string, Mirror>();

  const open = (generation: Generation): Mirror => {
    const mirror = { log: createGenerationLog(), closing: new AbortController(), readers: 0 };
    mirrors.set(generation.id, mirror);
    void mirrorGeneration(sources, generation, mirror.log, mirror.closing.signal)
      .catch(mirror.log.giveUp)
      // Whoever comes from now on looks anew.
      .finally(() => close(generation.id, mirror));
    return mirror;
  };
  const close = (id: string, mirror: Mirror) => {
    mirror.closing.abort();
    if (mirrors.get(id) === mirror) mirrors.delete(id);
  };

  return {
    follow: async function* (generation, afterSeq, signal) {
      const mirror = mirrors.get(generation.id) ?? open(generation);
      mirror.readers += 1;
      try {
        yield* mirror.log.follow(afterSeq, signal);
      } finally {
        mirror.readers -= 1;
        if (mirror.readers === 0) close(generation.id, mirror);
      }
    },
  };
};
