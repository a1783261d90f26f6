import type { MiniLlmAnswer } from './mini-llm-answer.ts';
import type { Passage } from './passage.ts';
import type { PassageHit } from './passage-hit.ts';
import type { Question } from './question.ts';

const suggestionsMax = 3;
const secondScoreShareMin = 0.1;

/** Says the best passage, a second one when the question names it too, or that it does not know. */
export function composeAnswer(
  question: Question,
  hits: readonly PassageHit[],
  passages: readonly Passage[],
): MiniLlmAnswer {
  const [best, ...others] = hits;
  if (best === undefined) {
    const opening = question.empty
      ? 'Sua mensagem chegou vazia.'
      : 'Não sei responder a isso: só conheço os textos deste curso e prefiro não inventar.';
    return { text: [opening, suggestion(passages)].join(' ').trim(), passageIds: [] };
  }
  const second = others.find((hit) => addsAName(hit, best));
  if (second === undefined) return { text: best.passage.text, passageIds: [best.passage.id] };
  return {
    text: [
      best.passage.text,
      `A pergunta toca também em outro assunto, **${second.passage.title}**:`,
      second.passage.text,
    ].join('\n\n'),
    passageIds: [best.passage.id, second.passage.id],
  };
}

/** A second passage is worth its length only if the question named it by other words. */
function addsAName(hit: PassageHit, best: PassageHit): boolean {
  return (
    hit.namedBy.size > 0 &&
    hit.score >= best.score * secondScoreShareMin &&
    ![...hit.namedBy].some((term) => best.namedBy.has(term))
  );
}

/** Names subjects spread evenly over the passages, so that they come from different themes. */
function suggestion(passages: readonly Passage[]): string {
  const count = Math.min(suggestionsMax, passages.length);
  const titles = Array.from({ length: count }, (_, position) => {
    const passage = passages[Math.floor(((position + 0.5) * passages.length) / count)];
    return `“${passage?.title}”`;
  });
  if (titles.length === 0) return '';
  const list = new Intl.ListFormat('pt-BR', { type: 'disjunction' }).format(titles);
  return `Pergunte-me, por exemplo, sobre ${list}.`;
}
