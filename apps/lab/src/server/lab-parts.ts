import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { VersionView } from '@evolua/lab-contract/version-view';
import type { Classroom } from '../classroom/classroom.ts';
import type { Experiments } from '../experiments/experiments.ts';
import type { FaultDesk } from '../faults/fault-desk.ts';
import type { GameDays } from '../game-day/game-days.ts';
import type { Link } from '../links/link.ts';
import type { Part } from '../supervisor/part.ts';
import type { Traffic } from '../traffic/traffic.ts';

/** What the laboratory's HTTP side works with. */
export type LabParts = {
  /** The checkout, where the screens and the four roots lie. */
  readonly root: string;
  /** Whoever has it may break things. */
  readonly key: string;
  readonly versions: readonly VersionView[];
  readonly classroom: Pick<Classroom, 'ask' | 'prepare' | 'onHeard'>;
  readonly traffic: Pick<
    Traffic,
    'settings' | 'set' | 'seconds' | 'figures' | 'traces' | 'onTick' | 'watched'
  >;
  readonly faults: Pick<
    FaultDesk,
    'catalogue' | 'active' | 'past' | 'inject' | 'repair' | 'repairAll' | 'onChange'
  >;
  readonly experiments: Pick<Experiments, 'list' | 'run' | 'start' | 'abort' | 'onChange'>;
  readonly gameDays: GameDays;
  readonly links: Readonly<Record<string, Pick<Link, 'toxics'>>>;
  readonly processViews: () => readonly ProcessView[];
  /** Of all processes together, the sum of PSS; absent where the system does not tell. */
  readonly memoryMb: () => number | undefined;
  /** By name: those that have a log and can be restarted. */
  readonly parts: Readonly<Record<string, Pick<Part, 'logTail' | 'restart' | 'state'>>>;
  /** In containers a collector hands the spans on, over a network that nobody else is in. */
  readonly takesSpansFromNetwork?: boolean;
  /** Never shown, wherever they turn up. */
  readonly secrets: readonly string[];
  /** Receives sentences (pt-BR) for the console. */
  readonly log: (sentence: string) => void;
};
