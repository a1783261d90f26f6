import type { DailyUsage } from '../api/daily-usage.ts';
import { formatCost } from '../format/format-cost.ts';
import { formatDay } from '../format/format-day.ts';
import { formatNumber } from '../format/format-number.ts';
import { providerName } from '../format/provider-name.ts';
import { ColumnHeads } from '../parts/column-heads.tsx';
import { accountText } from '../text/account-text.ts';

type Props = { readonly days: readonly DailyUsage[] };

const words = accountText.usage;

/** The bars in figures, newest first. */
export const UsageTable = ({ days }: Props) => (
  <details className="usage-table">
    <summary className="link">{words.table}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
    <section aria-label={words.tableLabel} tabIndex={0}>
      <table>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {days.map((each) => (
            <tr key={`${each.day} ${each.provider}`}>
              <th scope="row">{formatDay(each.day)}</th>
              <td>{providerName(each.provider)}</td>
              <td className="fig">{formatNumber(each.calls)}</td>
              <td className="fig">{formatNumber(each.inputTokens)}</td>
              <td className="fig">{formatNumber(each.outputTokens)}</td>
              <td className="fig">{formatCost(each.costUsd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);
