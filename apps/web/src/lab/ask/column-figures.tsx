import type { ReactNode } from 'react';
import { formatCost } from '../../format/format-cost.ts';
import { formatDuration } from '../../format/format-duration.ts';
import { formatNumber } from '../../format/format-number.ts';
import { askText } from '../text/ask-text.ts';
import type { AskColumn } from './ask-column.ts';
import { MarkTag } from './mark-tag.tsx';
import type { Mark } from './marks-of.ts';

type Props = { readonly column: AskColumn; readonly marks: readonly Mark[] };

const words = askText.figures;

/** What the answer took and cost; a dash where there is nothing to tell, or nothing yet. */
export const ColumnFigures = ({ column, marks }: Props) => {
  const { answer, firstTokenMs, totalMs } = column;
  const { summary, route } = answer;
  const duration = (ms: number | undefined): string =>
    ms === undefined ? words.none : formatDuration(ms);
  const mark = (kind: Mark['kind']): ReactNode => {
    const found = marks.find((each) => each.kind === kind);
    return found && <MarkTag mark={found} />;
  };
  const cache = route.find((step) => step.kind === 'cache');
  const tokens = summary && [summary.usage.inputTokens, summary.usage.outputTokens];
  const cost = summary && (summary.costUsd === null ? words.unknown : formatCost(summary.costUsd));
  return (
    <dl className="column-figures">
      <dt>{words.firstToken}</dt>
      <dd>
        {mark('fastest')} <span className="fig">{duration(firstTokenMs)}</span>
      </dd>
      <dt>{words.total}</dt>
      <dd className="fig">{duration(totalMs)}</dd>
      <dt>{words.tokens}</dt>
      <dd className="fig">
        {tokens ? tokens.map((count) => formatNumber(count)).join(' + ') : words.none}
      </dd>
      <dt>{words.cost}</dt>
      <dd>
        {mark('cheapest')} <span className="fig">{cost ?? words.none}</span>
      </dd>
      <dt>{words.cache}</dt>
      <dd className={cache ? undefined : 'fig'}>{cache ? words[cache.outcome] : words.none}</dd>
    </dl>
  );
};
