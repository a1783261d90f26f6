import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem-of.ts';

const retriesMax = 2;

/** The cache of what the server said. A request refused for want of a session ends it here too. */
export const createQueryClient = (): QueryClient => {
  const onError = (error: Error): void => {
    if (problemOf(error).code === 'unauthenticated') client.setQueryData(['me'], null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Only what may pass by itself is asked again.
        retry: (failures, error) =>
          failures < retriesMax && ['unreachable', 'offline'].includes(problemOf(error).code),
        retryDelay: (attempt) => 400 * 2 ** attempt,
        networkMode: 'always',
        // Asked for by name, since `always` alone switches it off.
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
};
