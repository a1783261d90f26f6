import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accountApi } from '../api/account-api.ts';
import type { Session } from '../api/session.ts';

const key = ['sessions'];

/** Where the person is signed in, this session first, and how one is ended. */
export const useSessions = () => {
  const client = useQueryClient();
  const list = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const sessions = await accountApi.sessions(signal);
      return sessions.toSorted(
        (a, b) => Number(b.current) - Number(a.current) || b.startedAt.localeCompare(a.startedAt),
      );
    },
  });
  const end = useMutation({
    mutationFn: ({ id }: Session) => accountApi.endSession(id),
    onSuccess: (_nothing, { id }) =>
      client.setQueryData<readonly Session[]>(key, (sessions) =>
        sessions?.filter((session) => session.id !== id),
      ),
  });
  return { list, end };
};
