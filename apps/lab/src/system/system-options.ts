import type { Pace } from '../experiments/pace.ts';
import type { ScalingRules } from '../scaling/scaling-rules.ts';
import type { PortPlan } from './port-plan.ts';
import type { Version } from './versions.ts';

export type SystemOptions = {
  /** The checkout. */
  readonly root: string;
  /** Data, logs and notes; `.evolua` in the checkout. One runner at a time. */
  readonly dataFolder: string;
  readonly versions: readonly Version[];
  /** `free`: any that nobody uses, for tests. */
  readonly ports: PortPlan | 'free';
  /** The shell's variables, with PATH; what the user set there wins. */
  readonly shell: Readonly<Record<string, string | undefined>>;
  /** Whether servers restart, and screens are rebuilt, when their files change. */
  readonly watch: boolean;
  /** Whether to build the screens when they are missing or old. */
  readonly screens: boolean;
  /** `false`: Postgres does not wait for the disk, for tests. */
  readonly durable: boolean;
  /**
   * `true`: no links and no balancer, for benchmarks. The first instance of a version has the
   * version's port.
   */
  readonly direct?: boolean;
  /** Multiplies the time that a dead store or server takes to come back; absent: 1. */
  readonly returnScale?: number;
  /** How long experiments look; absent: as long as a class does. */
  readonly pace?: Pace;
  /** How instances become more and fewer with the load; absent: they stay as many as they are. */
  readonly scaling?: ScalingRules;
  /** Where the laboratory is served beside the loopback: an address, or `0.0.0.0`; for a class. */
  readonly labHost?: string | undefined;
  /** Receives sentences (pt-BR): each part that answers, and whatever is unusual. */
  readonly log: (sentence: string) => void;
  /** Gives up a start in progress. */
  readonly signal?: AbortSignal;
};
