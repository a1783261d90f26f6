import type { GenerationRelay } from '../domain/generation-relay.ts';

/** The relay of a process that is alone, or whose siblings look into the store instead. */
export const noRelay: GenerationRelay = {
  publish: () => undefined,
  watch: () => () => undefined,
  seal: async () => [],
};
