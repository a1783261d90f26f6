import { composeAnswer } from './compose-answer.ts';
import { createPassageSearch } from './create-passage-search.ts';
import type { MiniLlm } from './mini-llm.ts';
import type { Passage } from './passage.ts';
import { readQuestion } from './read-question.ts';

/**
 * Builds a MiniLLM over some passages. It retrieves and joins, and invents nothing: no network,
 * no clock, no randomness, and no state but the index built here.
 * Throws when two passages share an id.
 */
export function createMiniLlm(passages: readonly Passage[]): MiniLlm {
  const search = createPassageSearch(passages);
  return {
    answer: (messages) => {
      const question = readQuestion(messages);
      return composeAnswer(question, search(question), passages);
    },
  };
}
