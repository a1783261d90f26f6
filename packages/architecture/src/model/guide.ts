import type { VersionId } from './version-id.ts';

export type QuestionId =
  | 'users'
  | 'budget'
  | 'latency'
  | 'growth'
  | 'sla'
  | 'hour-down'
  | 'sector'
  | 'team';

type Option = {
  /** Kebab-case: stands in deep links. */
  readonly id: string;
  readonly label: string;
  /** As far as this answer points, or, of a limit, as far as it carries. */
  readonly version: VersionId;
  /** Why, in a sentence. */
  readonly reason: string;
};

/** A question of "which version do I need?". */
export type Question = {
  readonly id: QuestionId;
  readonly text: string;
  /** `signal`: says "move on"; `limit`: says how far one can. */
  readonly kind: 'signal' | 'limit';
  readonly options: readonly Option[];
};

/** The id of the option chosen for each question that was answered. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;
