import { useQuery } from '@tanstack/react-query';
import type { Account } from '../api/account.ts';
import { api } from '../api/api.ts';
import { problemOf } from '../api/problem-of.ts';
import { claimTab } from './claim-tab.ts';
import { useForget } from './use-forget.ts';

const lookEveryMs = 60_000;

/** Who is signed in: `null` for nobody, `undefined` while that is not known. */
export const useAccount = () => {
  const forget = useForget();
  return useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }): Promise<Account | null> => {
      try {
        const account = await api.me(signal);
        if (!claimTab(account.id)) forget();
        return account;
      } catch (error) {
        if (problemOf(error).code === 'unauthenticated') return null;
        throw error;
      }
    },
    staleTime: lookEveryMs,
    // A session may be ended from another device: whoever comes back to this tab is told.
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state }) => (state.data ? lookEveryMs : false),
  });
};
