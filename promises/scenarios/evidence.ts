import type { ProviderName } from '@evolua/lab/environment/providers';
import type { Attempt } from '@evolua/lab/simulator/simulator-admin';
import type { Answer } from './answer.ts';
import type { Clock } from './clock.ts';
import type { Contestant } from './contestant.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { Round } from './scenario.ts';

/** What a round has left behind, seen from outside. */
export type Evidence = {
  readonly contestant: Contestant['id'];
  readonly clock: Clock;
  readonly round: Round;
  /** In the order in which they were asked. */
  readonly answers: readonly Answer[];
  /** The simulator's journal: every call of a provider, in order, of this round alone. */
  readonly attempts: (provider?: ProviderName) => readonly Attempt[];
  readonly ledger: readonly LedgerRow[];
  readonly log: string;
  readonly alive: boolean;
};
