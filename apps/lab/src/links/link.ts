import type { Toxics } from './toxics.ts';

/** By these a fault proves that it has happened. */
export type LinkCounters = {
  readonly connections: number;
  readonly open: number;
  /** Delivered to the store or provider. */
  readonly bytesUp: number;
  /** Delivered to the version. */
  readonly bytesDown: number;
  /**
   * Pieces delayed or held, and connections reset or kept waiting, by a toxic. What is refused
   * never arrives and can't be counted: who was refused knows.
   */
  readonly struck: number;
};

/** The way from a version (V4: from one region of it) to one store or provider. */
export type Link = {
  readonly name: string;
  /** On 127.0.0.1. */
  readonly port: number;
  readonly toxics: Toxics;
  readonly counters: LinkCounters;
  /** Exactly these from now on, for open connections too; resolves once they are in force. */
  readonly set: (toxics: Toxics) => Promise<void>;
  /** Healthy again: what was held is delivered. */
  readonly clear: () => Promise<void>;
};
