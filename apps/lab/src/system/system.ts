import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { Lab } from '../lab.ts';
import type { Link } from '../links/link.ts';
import type { Part } from '../supervisor/part.ts';
import type { SystemStatus } from './system-status.ts';

/** Everything that runs, once it answers. */
export type System = {
  /** `lab`, `simulator`, each version by its id, and each instance by its name. */
  readonly urls: Readonly<Record<string, string>>;
  /**
   * `simulator`, and for each version its instances (`v1`, `v2-1`, `v2-2`, `v4-us`, `v4-sa`; where
   * it scales, the spare ones too) and its embedded stores (`v2-postgres`, `v4-sa-redis`).
   */
  readonly parts: Readonly<Record<string, Part>>;
  /** The ways to these stores and to the simulator: `v2-postgres`, `v2-openai`, `v4-sa-redis`. */
  readonly links: Readonly<Record<string, Link>>;
  /** What the screens show and do, for programs. */
  readonly lab: Lab;
  readonly status: () => Promise<SystemStatus>;
  /** Every process now, those that scaling may start included; cheap enough for every second. */
  readonly processViews: () => readonly ProcessView[];
  /** Of all processes, some seconds old; absent at first, and where the system does not tell. */
  readonly memoryMb: () => number | undefined;
  /** In reverse order of start, by force past the deadlines; resolves when nothing is left. */
  readonly stop: () => Promise<void>;
};
