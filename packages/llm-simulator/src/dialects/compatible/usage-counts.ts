import type { Usage } from '../../chat/usage.ts';

/** The three counts; compatible servers leave the details out. */
export function usageCounts({ promptTokens, completionTokens }: Usage): object {
  return {
    prompt_tokens: promptTokens,
    total_tokens: promptTokens + completionTokens,
    completion_tokens: completionTokens,
  };
}
