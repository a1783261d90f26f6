import { answeredQuestion } from './answered-question.ts';
import type { Asking } from './asking.ts';
import { type Asked, beginAnswer } from './begin-answer.ts';
import type { ChatDependencies } from './chat-dependencies.ts';

/** Another answer instead of this message of the assistant's, by its own model if none is named. */
export type RegenerateInput = Asking & { readonly messageId: string; readonly model?: string };

/**
 * Answers a question once more, with the same history: the new answer becomes a sibling of the one
 * that there is. Throws `message_not_found`, and what `beginAnswer` throws.
 */
export const regenerate = (
  dependencies: ChatDependencies,
  input: RegenerateInput,
): Promise<Asked> =>
  beginAnswer(dependencies, input, async () => {
    const { ownerId, messageId, model } = input;
    const { question } = await answeredQuestion(dependencies, ownerId, messageId);
    const asked = ['regenerate', messageId, model];
    return { ...question, model: model ?? question.model, anew: true, asked };
  });
