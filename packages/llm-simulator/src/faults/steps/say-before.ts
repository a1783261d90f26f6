import type { Plan } from '../../attempt/plan.ts';
import { splitIntoTokens } from '../../text/split-into-tokens.ts';

/** The plan of a model that says this first and then its answer; the tokens are counted anew. */
export function sayBefore(plan: Plan, text: string): Plan {
  const { answer } = plan;
  if (text === '') return plan;
  const pieces = splitIntoTokens(text + [...answer.pieces].join(''));
  const usage = answer.usage && { ...answer.usage, completionTokens: pieces.length };
  return { ...plan, answer: { ...answer, pieces, usage } };
}
