import type { ApiToken } from '../../domain/api-token.ts';

/** A token as its owner sees it: never its secret. */
export const presentToken = ({ id, name, prefix, createdAt, lastUsedAt }: ApiToken) => ({
  id,
  name,
  prefix,
  createdAt,
  lastUsedAt,
});
