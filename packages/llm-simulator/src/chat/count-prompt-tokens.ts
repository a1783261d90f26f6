import { countTokens } from '../text/count-tokens.ts';
import type { ChatMessage } from './chat-message.ts';

const TOKENS_PER_MESSAGE = 3;
const TOKENS_BEFORE_THE_REPLY = 3;

/**
 * Tokens of a whole prompt: each message costs its content, its role and three more, and the reply
 * is primed with three. Source of the formula: OpenAI cookbook, "How to count tokens".
 */
export function countPromptTokens(messages: readonly ChatMessage[]): number {
  return messages.reduce(
    (sum, { role, content }) => sum + TOKENS_PER_MESSAGE + countTokens(role) + countTokens(content),
    TOKENS_BEFORE_THE_REPLY,
  );
}
