import { useState } from 'react';
import { problemOf } from '../api/problem-of.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { QuietLoading } from '../parts/quiet-loading.tsx';
import { SettingsSection } from '../parts/settings-section.tsx';
import { accountText } from '../text/account-text.ts';
import { UsageFigures } from './usage-figures.tsx';
import { UsageTable } from './usage-table.tsx';
import { useDailyUsage } from './use-daily-usage.ts';
import './usage-section.css';

const words = accountText.usage;
const periods = [7, 30, 90] as const;

/** What was asked of whom, day by day, and what it cost. */
export const UsageSection = () => {
  const [days, setDays] = useState<(typeof periods)[number]>(30);
  const usage = useDailyUsage(days);
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <fieldset className="usage-period">
        <legend className="sr-only">{words.period}</legend>
        {periods.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="period"
              checked={days === each}
              onChange={() => setDays(each)}
            />
            {words.days(each)}
          </label>
        ))}
      </fieldset>
      <div className="usage" aria-busy={usage.isPending}>
        {usage.isPending && <QuietLoading />}
        {usage.isError && (
          <ProblemNotice problem={problemOf(usage.error)} onRetry={() => void usage.refetch()} />
        )}
        {usage.data?.total.calls === 0 && <p className="usage-empty">{words.empty}</p>}
        {usage.data && usage.data.total.calls > 0 && (
          <>
            <UsageFigures usage={usage.data} />
            <UsageTable days={usage.data.rows} />
          </>
        )}
      </div>
    </SettingsSection>
  );
};
