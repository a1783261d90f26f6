import type { ChatRequest } from './chat-request.ts';
import type { Usage } from './usage.ts';

/** The tokens of an answer whose provider did not count them, by a tokenizer, and marked so. */
export const estimatedUsage = async (
  { messages }: ChatRequest,
  text: string,
  estimateTokens: (text: string) => Promise<number>,
): Promise<Usage> => {
  const prompt = messages.map(({ content }) => content).join('\n');
  const [inputTokens, outputTokens] = await Promise.all([
    estimateTokens(prompt),
    estimateTokens(text),
  ]);
  return { inputTokens, outputTokens, source: 'estimated' };
};
