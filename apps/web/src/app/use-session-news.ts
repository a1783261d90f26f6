import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Account } from '../api/account.ts';
import { useLeave } from './use-leave.ts';
import { useServices } from './use-services.ts';

/** Follows what the other tabs do: who leaves in one of them leaves in all, and so it is to enter. */
export const useSessionNews = (): void => {
  const client = useQueryClient();
  const { session } = useServices();
  const leave = useLeave();
  useEffect(
    () =>
      session.listen((news) => {
        const account = client.getQueryData<Account | null>(['me']);
        if (news.kind === 'left') {
          if (account) leave('left');
        } else if (account?.id !== news.accountId) {
          void client.invalidateQueries({ queryKey: ['me'] });
        }
      }),
    [client, leave, session],
  );
};
