/** A question to `POST /v1/chat/completions`. */
export type Question = {
  readonly mode?: 'stream' | 'whole' | 'client';
  /** Absent: one that was never asked before. */
  readonly text?: string;
  /** Absent: whoever the version prefers. */
  readonly model?: string;
  /** With a tool that has to be called. */
  readonly tool?: boolean;
  /** Hangs up when so many pieces have come, or so many milliseconds have passed. */
  readonly leaveAfter?: { readonly pieces: number } | { readonly ms: number };
  /** Preparation, or what comes after: of no weight for the verdict. */
  readonly aside?: boolean;
};
