import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accountApi } from '../api/account-api.ts';
import type { ApiToken } from '../api/api-token.ts';

const key = ['tokens'];

/** The person's keys, newest first, and how one is revoked. */
export const useTokens = () => {
  const client = useQueryClient();
  const list = useQuery({ queryKey: key, queryFn: ({ signal }) => accountApi.tokens(signal) });
  const revoke = useMutation({
    mutationFn: ({ id }: ApiToken) => accountApi.revokeToken(id),
    onSuccess: (_nothing, { id }) =>
      client.setQueryData<readonly ApiToken[]>(key, (tokens) =>
        tokens?.filter((token) => token.id !== id),
      ),
  });
  const add = (token: ApiToken): void => {
    client.setQueryData<readonly ApiToken[]>(key, (tokens = []) => [token, ...tokens]);
  };
  return { list, revoke, add };
};
