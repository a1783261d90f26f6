import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useForget } from './use-forget.ts';

/** Why somebody stands at the door; the sign-in page tells it. */
export type LeaveReason = 'left' | 'removed' | 'ended';

/** The session is over: what this tab holds is forgotten, and the door is shown. */
export const useLeave = () => {
  const client = useQueryClient();
  const forget = useForget();
  const [, navigate] = useLocation();
  return useCallback(
    (reason?: LeaveReason): void => {
      sessionStorage.clear();
      // Before anybody is missed: the app would take that for a session that ended by itself.
      navigate('/entrar', { state: { reason } });
      forget();
      client.setQueryData(['me'], null);
    },
    [client, forget, navigate],
  );
};
