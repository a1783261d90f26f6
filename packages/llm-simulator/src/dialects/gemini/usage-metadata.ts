import type { Usage } from '../../chat/usage.ts';

/** Google's `usageMetadata` after so many tokens of the answer; a count of zero is left out. */
export function usageMetadata(usage: Usage, soFar: number): object {
  const { promptTokens } = usage;
  return {
    promptTokenCount: promptTokens,
    ...(soFar === 0 ? {} : { candidatesTokenCount: soFar }),
    totalTokenCount: promptTokens + soFar,
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: promptTokens }],
  };
}
