/** What an adapter needs from the ground that it stands on. */
export type ProviderMeans = {
  readonly fetch: typeof globalThis.fetch;
  /** Tokens of a text, where the provider does not count them. */
  readonly estimateTokens: (text: string) => Promise<number>;
};
