/** A thread of the person's own; times are ISO 8601. */
export type Conversation = {
  readonly id: string;
  readonly title: string;
  /** What every answer here is told beforehand. */
  readonly systemPrompt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Over all its answers; only where one conversation is read by itself. Cost in US dollars. */
  readonly usage?: {
    readonly calls: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly costUsd: number;
  };
};
