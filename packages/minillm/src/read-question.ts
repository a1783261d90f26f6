import type { MiniLlmMessage } from './mini-llm-message.ts';
import { plainText } from './plain-text.ts';
import type { Question } from './question.ts';
import { toTerms } from './to-terms.ts';
import { weakWords } from './weak-words.ts';

const questionCharactersMax = 1_000;
const questionTermsMax = 24;
const userTurnsMax = 8;

const followUpStart = /^\W*(?:e|mas|ou|entao|tambem)\b/;
const pointsBack = /\b(?:n?d?(?:ele|ela|eles|elas|isso|isto|esse|essa|esses|essas))\b/;

/**
 * Reads what is being asked from the last user turn. A follow-up ("e quanto custa?") also takes
 * the terms of the nearest user turn before it that stands by itself.
 */
export function readQuestion(messages: readonly MiniLlmMessage[]): Question {
  const [last = '', ...earlier] = lastUserTurns(messages);
  const own = termsOf(last);
  const context = isFollowUp(last) ? termsOf(earlier.find((turn) => !isFollowUp(turn)) ?? '') : [];
  return {
    empty: last === '',
    terms: [...new Set([...own, ...context])].slice(0, questionTermsMax),
    ownTerms: own.length,
  };
}

/** Newest first, trimmed and cut to the length that is searched. */
function lastUserTurns(messages: readonly MiniLlmMessage[]): readonly string[] {
  return messages
    .filter((message) => message.role === 'user')
    .slice(-userTurnsMax)
    .map((message) => message.content.trim().slice(0, questionCharactersMax))
    .reverse();
}

function isFollowUp(turn: string): boolean {
  const plain = plainText(turn);
  return followUpStart.test(plain) || pointsBack.test(plain) || toTerms(plain).length === 0;
}

function termsOf(turn: string): readonly string[] {
  const terms = [...new Set(toTerms(turn))].slice(0, questionTermsMax);
  const strong = terms.filter((term) => !weakWords.has(term));
  return strong.length > 0 ? strong : terms;
}
