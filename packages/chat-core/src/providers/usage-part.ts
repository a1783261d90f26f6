import type { AnswerPart } from './answer-part.ts';

type Counts = { readonly input: unknown; readonly output: unknown; readonly cached: unknown };

/** The counts of a provider, or no part without both figures: the tokens are then estimated. */
export const usagePart = ({ input, output, cached }: Counts): AnswerPart[] => {
  if (!isCount(input) || !isCount(output)) return [];
  const cachedInputTokens = isCount(cached) ? cached : 0;
  const usage = { inputTokens: input, outputTokens: output, cachedInputTokens };
  return [{ type: 'usage', usage: { ...usage, source: 'provider' } }];
};

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
