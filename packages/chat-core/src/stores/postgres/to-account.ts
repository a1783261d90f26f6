import type { Account } from '../../domain/account.ts';
import type { users } from './schema/users.ts';

type Row = Pick<typeof users.$inferSelect, 'id' | 'email' | 'name' | 'role' | 'createdAt'>;

/** A person as the system knows them, without what only the sign-in needs. */
export const toAccount = ({ id, email, name, role, createdAt }: Row): Account => ({
  id,
  email,
  name,
  role,
  createdAt,
});
