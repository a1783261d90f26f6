import type { Pace } from './attempt/pace.ts';
import type { ChatMessage } from './chat/chat-message.ts';
import type { Rule, RuleInput } from './faults/rules/rule-schema.ts';
import type { RuleView } from './faults/rules/rule-view.ts';
import type { Journal } from './journal/journal.ts';
import type { RateLimitOptions } from './limits/create-rate-limit.ts';
import type { Limits } from './limits/limits.ts';

export type SimulatorOptions = {
  /** What the model says to a conversation. */
  readonly answer: (messages: readonly ChatMessage[]) => string;
  readonly pace?: Pace;
  /** The same seed and the same requests in the same order give the same answers, ids and faults. */
  readonly seed?: number;
  /** What `GET /v1/models` lists; any other name is served too. */
  readonly models?: readonly string[];
  /** Names that no model has, beside every name that begins with `unknown`. */
  readonly unknownModels?: readonly string[];
  /** Models that refuse a conversation ending with the assistant; a name may end in a star. */
  readonly modelsWithoutPrefill?: readonly string[];
  readonly rateLimit?: RateLimitOptions;
  readonly limits?: Partial<Limits>;
  /** Epoch milliseconds: for the stamps of the journal, the windows of rules and the rate limits. */
  readonly now?: () => number;
};

/** A simulator of providers, steered from the same process. */
export type Simulator = {
  /** Port 0 takes a free one. Throws when the port is taken, naming it. */
  readonly listen: (port: number, host?: string) => Promise<{ readonly url: string }>;
  /** Drops every connection. */
  readonly close: () => Promise<void>;
  readonly faults: SimulatorFaults;
  readonly journal: Journal;
  readonly pace: { readonly get: () => Pace; readonly set: (pace: Pace) => void };
  /** Rules, journal, counters and pace as they were at the start. */
  readonly reset: () => void;
};

/** Each throws, naming the field, what it cannot accept, and then has changed nothing. */
export type SimulatorFaults = {
  readonly list: () => RuleView[];
  readonly add: (rule: RuleInput) => Rule;
  /** These rules in the place of all others. */
  readonly set: (rules: readonly RuleInput[]) => Rule[];
  readonly remove: (id: string) => boolean;
  readonly clear: () => void;
};
