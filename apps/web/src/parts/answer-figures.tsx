import type { AnswerSummary } from '../api/answer-summary.ts';
import { formatCost } from '../format/format-cost.ts';
import { formatDuration } from '../format/format-duration.ts';
import { formatNumber } from '../format/format-number.ts';
import { providerName } from '../format/provider-name.ts';
import { text } from '../text/pt-br.ts';

type Props = { readonly summary: AnswerSummary };

/** Who answered, how long it took, and what it cost. */
export const AnswerFigures = ({ summary }: Props) => {
  const { usage, costUsd, firstTokenMs, provider, model } = summary;
  // Stopped before any provider was asked: there is nobody to name and nothing to count.
  const answered = provider !== 'none';
  return (
    <>
      {answered && (
        <span>
          {providerName(provider)} · {model}
        </span>
      )}
      {summary.cached && <span>{text.answer.cached}</span>}
      {summary.degraded && <span>{text.answer.degraded}</span>}
      {firstTokenMs !== null && (
        <span>
          {text.answer.firstToken} <span className="fig">{formatDuration(firstTokenMs)}</span>
        </span>
      )}
      <span>
        {text.answer.total} <span className="fig">{formatDuration(summary.totalMs)}</span>
      </span>
      {answered && (
        <span>
          <span className="fig">
            {formatNumber(usage.inputTokens)} + {formatNumber(usage.outputTokens)}
          </span>{' '}
          {text.answer.tokens} {usage.source === 'estimated' && text.answer.estimated}
        </span>
      )}
      {answered && costUsd !== null && <span className="fig">{formatCost(costUsd)}</span>}
    </>
  );
};
