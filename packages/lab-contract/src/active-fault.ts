import type { VersionId } from './version-id.ts';

/** A fault in force. */
export type ActiveFault = {
  readonly id: string;
  readonly title: string;
  readonly intensity: number | undefined;
  readonly versions: readonly VersionId[];
  /** Milliseconds since the epoch, like every time of this contract. */
  readonly startedAt: number;
  /** It ends by itself then. */
  readonly endsAt: number;
  readonly state: 'on' | 'repairing';
  /** How often it has met something: the proof that it happens. */
  readonly struck: number;
  /** Why its repair is still being tried, pt-BR. */
  readonly problem?: string;
};
