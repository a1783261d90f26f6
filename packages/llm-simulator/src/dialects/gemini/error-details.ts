import type { ErrorKind } from '../../chat/error-kinds.ts';
import type { ProviderError } from '../../chat/provider-error.ts';

const TYPE = 'type.googleapis.com/google.rpc';
const REQUESTS = 'generativelanguage.googleapis.com/generate_content_free_tier_requests';
const TOKENS = 'generativelanguage.googleapis.com/generate_content_free_tier_input_token_count';

/** Which quota is used up: one per day means "not today", one per minute "soon" (PROVIDERS §2.3). */
const quotas: { readonly [Kind in ErrorKind]?: readonly [id: string, metric: string] } = {
  throttled: ['GenerateRequestsPerMinutePerProjectPerModel-FreeTier', REQUESTS],
  throttled_tokens: ['GenerateContentInputTokensPerModelPerMinute-FreeTier', TOKENS],
  quota: ['GenerateRequestsPerDayPerProjectPerModel-FreeTier', REQUESTS],
  spend_limit: ['GenerateContentInputTokensPerModelPerDay', TOKENS],
};

/** `error.details`: the quota, where to read about it, and `RetryInfo` where a hint was given. */
export function errorDetails({ kind, retry }: ProviderError, model: string): readonly object[] {
  const quota = quotas[kind];
  const details: object[] = [];
  if (kind === 'credentials') {
    details.push({
      '@type': `${TYPE}.ErrorInfo`,
      reason: 'API_KEY_INVALID',
      domain: 'googleapis.com',
      metadata: { service: 'generativelanguage.googleapis.com' },
    });
  }
  if (quota !== undefined) {
    const [quotaId, quotaMetric] = quota;
    const quotaDimensions = { location: 'global', model };
    details.push(
      {
        '@type': `${TYPE}.QuotaFailure`,
        violations: [{ quotaMetric, quotaId, quotaDimensions, quotaValue: '10' }],
      },
      {
        '@type': `${TYPE}.Help`,
        links: [
          {
            description: 'Learn more about Gemini API quotas',
            url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
          },
        ],
      },
    );
  }
  if (retry !== undefined) {
    details.push({ '@type': `${TYPE}.RetryInfo`, retryDelay: `${retry.afterMs / 1_000}s` });
  }
  return details;
}
