import type { Answer, AnswerEnd } from './answer.ts';
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
  const answers = evidence.answers.filter(({ aside }) => !aside);
  const errors = answers.filter(({ end }) => ERRORS.has(end)).map(inWords);
  const fine = answers.filter(({ end }) => FINE.has(end)).map(inWords);
  const lies = answers.filter(({ end }) => !ERRORS.has(end) && !FINE.has(end)).map(inWords);
  const missed = checks.filter(({ holds }) => !holds(evidence));
  const broken = missed.filter(({ advisory = false }) => !advisory).map(({ text }) => text);
  if (!evidence.alive) broken.push('o processo continua de pé');
  if (lies.length + broken.length > 0 || answers.length === 0) {
    return { verdict: 'fail', reasons: [...lies, ...broken] };
  }
  const advice = missed.map(({ text }) => text);
  if (errors.length > 0 && !errorIsRight) return { verdict: 'safe', reasons: errors };
  const reasons = errorIsRight ? [...fine, ...advice] : advice;
  return { verdict: reasons.length > 0 ? 'partial' : 'pass', reasons };
};

const inWords = ({ end, status, code }: Answer) => [end, status, code].filter(Boolean).join(' ');
