import type { AnswerEnd } from './answer.ts';
import type { Evidence } from './evidence.ts';
import type { Scenario, Verdict } from './scenario.ts';

export type Judgement = {
  readonly verdict: Verdict;
  /** What speaks against a `pass`. */
  readonly reasons: readonly string[];
};

const ERRORS = new Set<AnswerEnd>(['refused', 'broken-off']);
const FINE = new Set<AnswerEnd>(['whole', 'left']);

/** What the evidence of one round is worth. */
export const judge = (
  { checks = [], errorIsRight = false }: Pick<Scenario, 'checks' | 'errorIsRight'>,
  evidence: Evidence,
): Judgement => {
  const ends = evidence.answers.filter(({ aside }) => !aside).map(({ end }) => end);
  const isError = (end: AnswerEnd) => ERRORS.has(end);
  const lies = ends.filter((end) => !isError(end) && !FINE.has(end));
  const missed = checks.filter(({ holds }) => !holds(evidence));
  const broken = missed.filter(({ advisory = false }) => !advisory).map(({ text }) => text);
  if (!evidence.alive) broken.push('o processo continua de pé');
  if (lies.length + broken.length > 0 || ends.length === 0) {
    return { verdict: 'fail', reasons: [...lies, ...broken] };
  }
  const advice = missed.map(({ text }) => text);
  if (errorIsRight) {
    const around = ends.filter((end) => !isError(end));
    const reasons = [...around, ...advice];
    return { verdict: reasons.length > 0 ? 'partial' : 'pass', reasons };
  }
  const errors = ends.filter(isError);
  if (errors.length > 0) return { verdict: 'safe', reasons: errors };
  return { verdict: advice.length > 0 ? 'partial' : 'pass', reasons: advice };
};
