import type { Part } from '../supervisor/part.ts';
import type { SystemStatus } from './system-status.ts';

/** Everything that runs, once it answers. */
export type System = {
  /** `lab`, `simulator` and each version by its id. */
  readonly urls: Readonly<Record<string, string>>;
  /** `simulator`, and for each version `v1`, `v1-postgres`, `v1-redis` (the embedded ones only). */
  readonly parts: Readonly<Record<string, Part>>;
  readonly status: () => Promise<SystemStatus>;
  /** In reverse order of start, by force past the deadlines; resolves when nothing is left. */
  readonly stop: () => Promise<void>;
};
