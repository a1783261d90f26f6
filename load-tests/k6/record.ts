import { check } from 'k6';
import { judge } from '../../apps/lab/src/traffic/judge.ts';
import type { Answer } from './library/answer.ts';
import { metrics } from './metrics.ts';

const SECOND_MS = 1_000;
const TEXT_MIN = 20;

/** Takes down what an answer is worth, by the laboratory's own rule. */
export const record = (answer: Answer): void => {
  const { summary, firstTokenMs, totalMs, text } = answer;
  const isWhole = check(answer, {
    'tem fim': ({ end }) => end.ended === 'done',
    'tem texto': () => text.trim().length >= TEXT_MIN,
    'não é de emergência': () => summary?.degraded !== true,
  });
  const judged = judge(answer);
  const outcome = judged === 'good' && !isWhole ? 'bad' : judged;
  const tags = { outcome, reason: outcome === 'good' ? '' : reasonOf(answer, outcome) };
  metrics.answers.add(1);
  metrics.answer.add(totalMs, tags);
  if (outcome !== 'shed') metrics.good.add(outcome === 'good');
  if (summary === undefined) return;
  if (summary.costUsd !== null) metrics.costUsd.add(summary.costUsd);
  metrics.fromCache.add(summary.cached);
  if (outcome !== 'good' || firstTokenMs === undefined) return;
  metrics.firstToken.add(firstTokenMs);
  const writingMs = summary.totalMs - firstTokenMs;
  if (writingMs > 0 && !summary.cached) {
    metrics.tokensPerSecond.add((summary.usage.outputTokens * SECOND_MS) / writingMs);
  }
};

const reasonOf = ({ reason, text }: Answer, outcome: string): string => {
  if (outcome === 'degraded') return 'Resposta de emergência';
  if (reason !== undefined) return reason;
  return text.trim().length < TEXT_MIN ? 'Sem texto' : 'Fora do prazo';
};
