/** How an answer ended, as a reader of the version saw it. */
export type AskEnd = {
  /** Of HTTP; 0: nobody was there. */
  readonly status: number;
  /** RFC 9457, of an answer that never began. */
  readonly problem?: unknown;
  readonly retryAfter?: string | null;
  /** `refused`: it never began; `lost`: it broke off without an end, or was left. */
  readonly ended: 'done' | 'error' | 'lost' | 'refused';
  /** The instance that answered, where a balancer tells. */
  readonly servedBy?: string;
};
