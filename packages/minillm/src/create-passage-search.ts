import MiniSearch, { type SearchResult } from 'minisearch';
import type { Passage } from './passage.ts';
import type { PassageHit } from './passage-hit.ts';
import type { Question } from './question.ts';
import { toTerms } from './to-terms.ts';

// Tuned on the golden questions in test/golden-questions.ts.
const fieldBoosts = { title: 3, keywords: 3, text: 1 };
const contextBoost = 0.7;
const namedBoost = 0.5;
const coverageMin = 0.5;
const matchedTermsMin = 2;
const guessedTermLengthMin = 5;

/**
 * Indexes the passages and returns a search: the relevant ones, best first, ties in their order.
 * A passage is relevant when the question says one of its names whole, or when it has at least
 * half of the question's terms, two at least if it has two. Throws when two passages share an id.
 */
export function createPassageSearch(
  passages: readonly Passage[],
): (question: Question) => readonly PassageHit[] {
  const passageById = new Map(passages.map((passage) => [passage.id, passage]));
  const namesById = new Map(passages.map((passage) => [passage.id, namesOf(passage)]));
  const index = indexOf(passages);
  const knownTerms = new Set(
    passages.flatMap(({ title, text, keywords = [] }) =>
      [title, text, ...keywords].flatMap(toTerms),
    ),
  );
  // Only a term that no passage has is guessed at: a correct word must never drift to another.
  const guessed = (term: string) => !knownTerms.has(term) && term.length >= guessedTermLengthMin;

  const toHit = (result: SearchResult, question: Question): PassageHit | undefined => {
    const passage = passageById.get(result.id);
    if (passage === undefined) return undefined;
    const said = new Set(result.terms);
    const names = (namesById.get(passage.id) ?? []).filter((name) =>
      name.every((term) => said.has(term)),
    );
    const matched = result.queryTerms.length;
    const covered =
      matched >= Math.min(matchedTermsMin, question.terms.length) &&
      matched >= question.terms.length * coverageMin;
    if (names.length === 0 && !covered) return undefined;
    const longestName = Math.max(0, ...names.map((name) => name.length));
    const score = result.score * (1 + namedBoost * Math.min(longestName, 3));
    return { passage, score, namedBy: new Set(names.flat()) };
  };

  return (question) => {
    if (question.terms.length === 0) return [];
    const results = index.search(question.terms.join(' '), {
      tokenize: (text) => text.split(' '),
      boost: fieldBoosts,
      boostTerm: (_term, position) => (position < question.ownTerms ? 1 : contextBoost),
      prefix: guessed,
      fuzzy: (term) => (guessed(term) ? 1 : false),
    });
    return results
      .map((result) => toHit(result, question))
      .filter((hit) => hit !== undefined)
      .sort((one, other) => other.score - one.score);
  };
}

function indexOf(passages: readonly Passage[]): MiniSearch<Passage> {
  const index = new MiniSearch<Passage>({
    fields: Object.keys(fieldBoosts),
    tokenize: toTerms,
    processTerm: (term) => term,
    extractField: (passage, field) =>
      field === 'keywords'
        ? (passage.keywords ?? []).join(' ')
        : passage[field as 'id' | 'title' | 'text'],
  });
  index.addAll(passages);
  return index;
}

function namesOf(passage: Passage): readonly (readonly string[])[] {
  return [passage.title, ...(passage.keywords ?? [])]
    .map(toTerms)
    .filter((terms) => terms.length > 0);
}
