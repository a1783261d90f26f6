import type { Account } from '../../domain/account.ts';

/** An account as its owner sees it: these fields and no other. */
export const presentAccount = ({ id, email, name, role, createdAt }: Account) => ({
  id,
  email,
  name,
  role,
  createdAt,
});
