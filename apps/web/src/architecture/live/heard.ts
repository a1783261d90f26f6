import type { Pulse } from '@evolua/architecture/model/pulse';

/** What this tab has heard of the server. */
export type Heard = {
  /** `resting`: nobody looks, or the reader wants it calm, so that nothing is asked. */
  readonly line: 'opening' | 'live' | 'lost' | 'resting';
  /** The last one; kept while the line is lost, because it tells whose page this is. */
  readonly pulse: Pulse | undefined;
};
