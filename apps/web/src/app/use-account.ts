import { useQuery } from '@tanstack/react-query';
import type { Account } from '../api/account.ts';
import { api } from '../api/api.ts';
import { problemOf } from '../api/problem-of.ts';

/** Who is signed in: `null` for nobody, `undefined` while that is not known. */
export const useAccount = () =>
  useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }): Promise<Account | null> => {
      try {
        return await api.me(signal);
      } catch (error) {
        if (problemOf(error).code === 'unauthenticated') return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
