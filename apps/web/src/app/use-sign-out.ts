import { useMutation } from '@tanstack/react-query';
import { api } from '../api/api.ts';
import { useLeave } from './use-leave.ts';
import { useServices } from './use-services.ts';

/** Ends the session, here and in the other tabs of this browser. */
export const useSignOut = () => {
  const { session } = useServices();
  const leave = useLeave();
  const { mutate, isPending } = useMutation({
    mutationFn: api.signOut,
    onSuccess: () => {
      session.tell({ kind: 'left' });
      leave();
    },
  });
  return { signOut: () => mutate(), leaving: isPending };
};
