import { useId, useMemo, useState } from 'react';
import { QuietLoading } from '../../parts/quiet-loading.tsx';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { processesText } from '../text/processes-text.ts';
import { filterLog } from './filter-log.ts';
import { LogLines } from './log-lines.tsx';
import { useLog } from './use-log.ts';
import './log-panel.css';

type Props = { readonly name: string };

const words = processesText.logs;

/** The end of a process' log, as text: followed while it is open, narrowed by words. */
export const LogPanel = ({ name }: Props) => {
  const id = useId();
  const [filter, setFilter] = useState('');
  const [following, setFollowing] = useState(true);
  const { lines, problem, reload } = useLog(name, following);
  const shown = useMemo(() => filterLog(lines ?? [], filter), [lines, filter]);
  return (
    <section className="log-panel" aria-label={processesText.logLabel(name)}>
      <div className="log-tools">
        <label htmlFor={`${id}-filter`}>{words.filter}</label>
        <input
          id={`${id}-filter`}
          type="search"
          autoComplete="off"
          maxLength={200}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <label className="log-follow">
          <input
            type="checkbox"
            checked={following}
            onChange={(event) => setFollowing(event.target.checked)}
          />
          {words.follow}
        </label>
        <button type="button" className="link" onClick={reload}>
          {words.refresh}
        </button>
        {lines && <span className="fig">{words.counted(shown.length, lines.length)}</span>}
      </div>
      <RetryNotice problem={problem} onRetry={reload} />
      {!lines && !problem && <QuietLoading />}
      {lines?.length === 0 && <p>{words.empty}</p>}
      {lines && lines.length > 0 && shown.length === 0 && <p>{words.noneMatch}</p>}
      {shown.length > 0 && <LogLines lines={shown} label={processesText.logLabel(name)} />}
    </section>
  );
};
