import type { ProviderName } from '@evolua/lab/environment/providers';
import type { Clock } from './clock.ts';
import type { ContestantId } from './contestant.ts';
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';
import type { ScenarioStage } from './scenario-stage.ts';

/**
 * Failover Bench's four: rescued with nothing to say against it; rescued, but an advisory check
 * was missed; a clean error in good time; a hang, a lie or a required check broken.
 */
export type Verdict = 'pass' | 'partial' | 'safe' | 'fail';

type Fault = Readonly<{ kind: string } & Record<string, unknown>>;

/** A rule of the simulator. Without a provider it meets whoever is asked. */
export type FaultRule = {
  readonly provider?: ProviderName;
  readonly attemptsMax?: number;
  readonly lastsMs?: number;
} & ({ readonly fault: Fault } | { readonly script: readonly Fault[] });

/** The scenario once through, on a version that has just started. */
export type Round = {
  /** How it is asked: in a stream, in one piece, or in a stream by OpenAI's own client. */
  readonly mode?: Question['mode'];
  /** What `faults` and `act` tell rounds apart by. */
  readonly variant?: string;
};

export type Check = {
  /** What has to hold (pt-BR). */
  readonly text: string;
  /** Missed, it makes a `pass` a `partial`; any other makes a `fail`. */
  readonly advisory?: boolean;
  readonly holds: (evidence: Evidence) => boolean;
};

/** One way to fail and what has to become of it; titles and sentences are Portuguese. */
export type Scenario = {
  readonly id: string;
  readonly title: string;
  readonly given: string;
  readonly expected: string;
  readonly faults: (clock: Clock, round: Round) => readonly FaultRule[];
  readonly rounds?: readonly Round[];
  /** What is asked when; absent: one question, read to its end. */
  readonly act?: (stage: ScenarioStage) => Promise<void>;
  /** An answer that takes longer hangs; in the specification's time. */
  readonly limitMs?: number;
  /** The clean error is the right answer, and routing around it is not. */
  readonly errorIsRight?: boolean;
  readonly checks?: readonly Check[];
  readonly verdicts: Readonly<Record<ContestantId, Verdict>>;
};
