import { and, eq } from 'drizzle-orm';
import { ChatError } from '../../domain/chat-error.ts';
import type { Postgres } from './postgres.ts';
import { accounts } from './schema/identity-tables.ts';

type Given = {
  readonly ownerId: string;
  readonly password: string;
  /** What the password is called where it was asked for. */
  readonly field: string;
};

type Passwords = {
  readonly passwordMatches: (hash: string, password: string) => Promise<boolean>;
};

/** Its hash, if this is the password of that person. Throws `invalid_credentials`. */
export const confirmPassword = async (
  run: Postgres['run'],
  { passwordMatches }: Passwords,
  { ownerId, password, field }: Given,
): Promise<string> => {
  const credential = and(eq(accounts.userId, ownerId), eq(accounts.providerId, 'credential'));
  const [found] = await run((database) =>
    database.select({ hash: accounts.password }).from(accounts).where(credential),
  );
  if (!found?.hash || !(await passwordMatches(found.hash, password))) {
    throw new ChatError('invalid_credentials', { field });
  }
  return found.hash;
};
