import type { CachedAnswer } from '../../domain/answer-cache.ts';
import type { FinishReason } from '../../domain/finish-reason.ts';
import type { Usage } from '../../domain/usage.ts';

const REASONS: Record<FinishReason, true> = {
  stop: true,
  length: true,
  'tool-calls': true,
  'content-filter': true,
};
const SOURCES: Record<Usage['source'], true> = { provider: true, estimated: true };

/** A kept answer, or `undefined` when the text is none: an older version may have written it. */
export const parseCachedAnswer = (value: string): CachedAnswer | undefined => {
  const answer = parsed(value) as Partial<CachedAnswer> | null | undefined;
  const isWhole =
    typeof answer?.text === 'string' &&
    typeof answer.provider === 'string' &&
    typeof answer.model === 'string' &&
    Object.hasOwn(REASONS, String(answer.reason)) &&
    isUsage(answer.usage);
  return isWhole ? (answer as CachedAnswer) : undefined;
};

const isUsage = (usage: Partial<Usage> | null | undefined): boolean =>
  isCount(usage?.inputTokens) &&
  isCount(usage?.outputTokens) &&
  (usage?.cachedInputTokens === undefined || isCount(usage.cachedInputTokens)) &&
  Object.hasOwn(SOURCES, String(usage?.source));

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

const parsed = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};
