import { formatCost } from '../format/format-cost.ts';
import { formatDay } from '../format/format-day.ts';
import { formatNumber } from '../format/format-number.ts';
import { providerName } from '../format/provider-name.ts';
import { accountText } from '../text/account-text.ts';
import { UsageBars } from './usage-bars.tsx';
import type { Usage } from './usage-of.ts';

const words = accountText.usage;

type Figures = Usage['total'];

/** The cost in large, then a line for each provider, all drawn on one scale. */
export const UsageFigures = ({ usage }: { readonly usage: Usage }) => {
  const { days, providers, total, tokensMax } = usage;
  return (
    <>
      <p className="usage-total">
        <b className="fig">{formatCost(total.costUsd)}</b>
        <span>
          <Sums figures={total} />
        </span>
      </p>
      <ul className="usage-lines">
        {providers.map((line) => (
          <li key={line.provider}>
            <p>
              <b>{providerName(line.provider)}</b>
              <span>
                <Sums figures={line} /> · <span className="fig">{formatCost(line.costUsd)}</span>
              </span>
            </p>
            <UsageBars
              label={words.chart(providerName(line.provider), days.length)}
              tokensByDay={line.tokensByDay}
              tokensMax={tokensMax}
            />
          </li>
        ))}
      </ul>
      <p className="usage-axis">
        <span>{formatDay(days[0] ?? '')}</span>
        <span>{words.scale(tokensMax)}</span>
        <span>{words.today}</span>
      </p>
    </>
  );
};

const Sums = ({ figures }: { readonly figures: Figures }) => (
  <>
    {words.calls(figures.calls)} ·{' '}
    <span title={words.tokensTitle}>
      <span className="fig">
        {formatNumber(figures.inputTokens)} + {formatNumber(figures.outputTokens)}
      </span>{' '}
      {words.tokens}
    </span>
  </>
);
