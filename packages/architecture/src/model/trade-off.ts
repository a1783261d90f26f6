import type { VersionId } from './version-id.ts';

/** What the course says of a version, beside what is modelled or measured here. */
export type TradeOff = {
  readonly version: VersionId;
  readonly name: string;
  /** The question that it answers. */
  readonly question: string;
  readonly costUsd: number;
  readonly setUp: string;
  /** As the course claims it. */
  readonly availability: string;
  /** As published failure rates imply it: a model, not measured. */
  readonly availabilityModelled: string;
  /** Where what the course says can't be left alone. */
  readonly note?: string;
  readonly concurrentUsers: string;
  readonly complexity: string;
  readonly team: string;
  readonly adds: readonly string[];
  readonly gains: readonly string[];
  readonly pricePaid: readonly string[];
  readonly pointsOfFailure: readonly string[];
  /** Use it, or move to it, when. */
  readonly moveOnSignals: readonly string[];
};
