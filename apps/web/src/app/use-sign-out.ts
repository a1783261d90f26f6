import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api } from '../api/api.ts';
import { useServices } from './use-services.ts';

/** Ends the session and forgets everything of its owner's that this tab holds. */
export const useSignOut = () => {
  const client = useQueryClient();
  const { answers } = useServices();
  const [, navigate] = useLocation();
  const { mutate, isPending } = useMutation({
    mutationFn: api.signOut,
    onSuccess: () => {
      sessionStorage.clear();
      answers.clear();
      navigate('/entrar');
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'system' });
      client.setQueryData(['me'], null);
    },
  });
  return { signOut: () => mutate(), leaving: isPending };
};
