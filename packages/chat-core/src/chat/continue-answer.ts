import { ChatError } from '../domain/chat-error.ts';
import type { GenerationStatus } from '../domain/generation-status.ts';
import { allEvents } from './all-events.ts';
import { answeredQuestion } from './answered-question.ts';
import type { Asking } from './asking.ts';
import { type Asked, beginAnswer } from './begin-answer.ts';
import type { ChatDependencies } from './chat-dependencies.ts';
import { textOf } from './text-of.ts';

/** The message of the assistant's that stopped in the middle. */
export type ContinueInput = Asking & { readonly messageId: string };

const UNFINISHED: readonly GenerationStatus[] = ['interrupted', 'stopped', 'error'];

/**
 * Goes on with an answer that stopped in the middle, as a sibling that begins with its text: should
 * this one stop too, it can be continued in turn. Throws `message_not_found`, `not_continuable`, and
 * what `beginAnswer` throws.
 */
export const continueAnswer = (
  dependencies: ChatDependencies,
  input: ContinueInput,
): Promise<Asked> =>
  beginAnswer(dependencies, input, async () => {
    const { ownerId, messageId } = input;
    const { answer, question } = await answeredQuestion(dependencies, ownerId, messageId);
    if (!UNFINISHED.includes(answer.status)) throw new ChatError('not_continuable');
    const keptText = textOf(await allEvents(dependencies.generations, answer.id));
    return { ...question, keptText, asked: ['continue', messageId] };
  });
