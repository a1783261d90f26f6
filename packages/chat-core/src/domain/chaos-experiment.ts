import type { ProviderFailureCode } from './provider-failure-code.ts';

/** What is done to a call of a provider. Latency comes first and may be joined by one of the two. */
export type ChaosFaults = {
  /** Before the provider is asked; `ms`, give or take `jitterMs`. */
  readonly latency?: { readonly ms: number; readonly jitterMs?: number };
  /** Instead of asking the provider. */
  readonly error?: { readonly code: ProviderFailureCode };
  /** The connection is lost after that many pieces of the answer. */
  readonly cut?: { readonly afterPieces: number };
};

/** An experiment as it is asked for; it serializes as it is. */
export type ChaosExperiment = {
  /** What is expected to hold, in a few words: it stands in the log and in the status. */
  readonly hypothesis: string;
  readonly faults: ChaosFaults;
  /** Of each call of an exposed request being struck; 1 when absent. */
  readonly probability?: number;
  /** Providers by name; all of them when absent. */
  readonly targets?: readonly string[];
  readonly blastRadius: {
    /** Of the requests seen, never more than this share is exposed. */
    readonly share: number;
    /** Nor more than this many at once. */
    readonly concurrentMax: number;
  };
  /** An experiment without an end is an outage. */
  readonly durationMs: number;
  /** The error budget whose burning stops it. */
  readonly stopWhen?: {
    /** Of the answers in the window, exposed or not. */
    readonly badShare: number;
    readonly windowMs: number;
    /** Fewer say nothing. */
    readonly answersMin: number;
  };
};
