import type { VersionId } from './version-id.ts';

/** A process of the runner. */
export type ProcessView = {
  /** `v2-1`, `v2-postgres`, `simulator`. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'server' | 'postgres' | 'redis' | 'simulator';
  /** Absent: all use it. */
  readonly version: VersionId | undefined;
  readonly region: string | undefined;
  /** `spare`: an instance that scaling may start. */
  readonly state: 'starting' | 'ready' | 'returning' | 'frozen' | 'stopping' | 'stopped' | 'spare';
  readonly pid: number | undefined;
  /** PSS; absent where the system does not tell. */
  readonly memoryMb: number | undefined;
  /** Requests under way, of servers behind a balancer. */
  readonly inFlight: number | undefined;
  /** How often it has come back by itself. */
  readonly returns: number;
};
