import type { Generation } from '../domain/generation.ts';
import type { GenerationEvent } from '../domain/generation-event.ts';
import type { GenerationRelay } from '../domain/generation-relay.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import { createSilence } from './create-silence.ts';
import type { GenerationLog } from './generation-log.ts';
import { isTerminal } from './is-terminal.ts';

type Sources = {
  readonly generations: Pick<GenerationStore, 'events' | 'find'>;
  readonly relay: Pick<GenerationRelay, 'watch'>;
};

const PAGE_EVENTS = 500;
/** As often as its writer brings events to the store. */
const POLL_MS = 200;

/**
 * Brings the log of a generation that another process writes here: from the store what is kept,
 * from the relay what is newer. Numbers are dense, so that a hole is seen, and filled from the
 * store; the end is only ever taken from there. While the relay is silent the store is asked every
 * 200 ms. Gives the log up when the generation is gone, or has ended before what was relayed.
 */
export const mirrorGeneration = async (
  { generations, relay }: Sources,
  { id, ownerId, ...generation }: Generation,
  log: GenerationLog,
  signal: AbortSignal,
): Promise<void> => {
  const silence = createSilence(POLL_MS);
  const fits = ({ seq }: GenerationEvent) => seq === log.events.length + 1;
  const onRelayed = (event: GenerationEvent) => {
    if (event.seq <= log.events.length) return;
    if (!fits(event) || isTerminal(event)) return silence.end();
    log.append(event);
    silence.heard();
  };

  // As it was before its events were read: whatever ends in between is read in the next round.
  let status: Generation['status'] | undefined = generation.status;
  const unwatch = status === 'running' ? relay.watch(id, onRelayed) : () => undefined;
  try {
    while (!signal.aborted) {
      const page = await generations.events(id, log.events.length, PAGE_EVENTS);
      for (const event of page) if (fits(event)) log.append(event);
      if (log.events.slice(-1).some(isTerminal)) return;
      if (page.length === PAGE_EVENTS) continue;
      if (status !== 'running') return log.giveUp();
      await silence.over(signal);
      status = (await generations.find(ownerId, id))?.status;
    }
  } finally {
    unwatch();
  }
};
