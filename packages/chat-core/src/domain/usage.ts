/** Tokens of one answer: as the provider reported them, or estimated by a tokenizer. */
export type Usage = {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** The part of `inputTokens` that the provider read from its own prompt cache. */
  readonly cachedInputTokens?: number;
  readonly source: 'provider' | 'estimated';
};
