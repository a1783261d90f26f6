import type { CSSProperties } from 'react';
import { formatDuration } from '../../format/format-duration.ts';
import { requestsText } from '../text/requests-text.ts';
import type { Bar } from './waterfall-of.ts';

type Props = { readonly bar: Bar };

/** One stretch of time: its name, its bar, how long it was; what it tells of itself unfolds. */
export const SpanRow = ({ bar: { span, depth, start, length } }: Props) => {
  const { name, startMs, endMs, failed, attributes } = span;
  const begins = formatDuration(startMs);
  const moment = endMs <= startMs;
  const took = moment ? requestsText.at(begins) : formatDuration(endMs - startMs);
  const said = moment ? requestsText.moment(name, begins) : requestsText.span(name, begins, took);
  const place = { '--depth': depth, '--start': start, '--length': length } as CSSProperties;
  return (
    <li data-failed={failed || undefined} data-moment={moment || undefined}>
      <details>
        <summary style={place}>
          <span className="sr-only">{failed ? `${said}, ${requestsText.failed}` : said}</span>
          <span className="span-name" aria-hidden="true">
            {name}
          </span>
          <span className="span-track" aria-hidden="true">
            <i />
          </span>
          <span className="span-took fig" aria-hidden="true">
            {took}
          </span>
        </summary>
        <dl>
          {Object.entries({ [requestsText.begins]: begins, ...attributes }).map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{String(value)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
};
