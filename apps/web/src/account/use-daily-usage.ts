import { useQuery } from '@tanstack/react-query';
import { accountApi } from '../api/account-api.ts';
import { usageOf } from './usage-of.ts';

/** The use of the last days, today included, by the calendar of the reader's own time zone. */
export const useDailyUsage = (days: number) => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return useQuery({
    queryKey: ['usage', days],
    queryFn: async ({ signal }) => {
      const items = await accountApi.dailyUsage(days, timeZone, signal);
      // Swedish writes a day as ISO 8601 does.
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
      return usageOf(items, today, days);
    },
  });
};
