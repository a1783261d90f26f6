/** What a whole answer was and cost: the `done` event. Times in milliseconds, cost in US dollars. */
export type AnswerSummary = {
  readonly reason: 'stop' | 'length' | 'tool-calls' | 'content-filter' | 'stopped';
  readonly usage: {
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly source: 'provider' | 'estimated';
  };
  /** `null` when the model has no price in the table. */
  readonly costUsd: number | null;
  readonly provider: string;
  readonly model: string;
  readonly cached: boolean;
  readonly degraded: boolean;
  readonly firstTokenMs: number | null;
  readonly totalMs: number;
};
