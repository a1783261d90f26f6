import { leanFetch } from '../../../src/platform/lean-fetch.ts';
import type { ProviderMeans } from '../../../src/providers/provider-means.ts';

/** The real fetch, and an estimate that is easy to foretell. */
export const wireMeans: ProviderMeans = {
  fetch: leanFetch({ connectTimeoutMs: 2_000, connectionsMax: 64 }),
  estimateTokens: async (text) => Math.ceil(text.length / 4),
};
