import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useServices } from './use-services.ts';

/** Forgets everything of a person's that this tab holds, but not who is here now. */
export const useForget = () => {
  const client = useQueryClient();
  const { answers } = useServices();
  return useCallback(() => {
    answers.clear();
    client.removeQueries({
      predicate: ({ queryKey }) => !['system', 'me'].includes(`${queryKey[0]}`),
    });
  }, [answers, client]);
};
