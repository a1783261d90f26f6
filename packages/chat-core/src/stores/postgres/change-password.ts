import { sql } from 'drizzle-orm';
import { ChatError } from '../../domain/chat-error.ts';
import type { Identity } from '../../domain/identity.ts';
import { confirmPassword } from './confirm-password.ts';
import type { Postgres } from './postgres.ts';
import { accounts, sessions } from './schema/identity-tables.ts';

type Passwords = {
  readonly passwordMatches: (hash: string, password: string) => Promise<boolean>;
  readonly hashOf: (password: string) => Promise<string>;
};

/**
 * `Identity.changePassword`. The password and the sessions change in one statement, and only while
 * the confirmed password is still the one: of two changes at once, one is refused.
 */
export const changePassword = async (
  run: Postgres['run'],
  passwords: Passwords,
  ownerId: string,
  change: Parameters<Identity['changePassword']>[1],
): Promise<void> => {
  const { currentPassword, newPassword, keptSessionId } = change;
  const current = { ownerId, password: currentPassword, field: 'currentPassword' };
  const before = await confirmPassword(run, passwords, current);
  const after = await passwords.hashOf(newPassword);
  const { rows } = await run((database) =>
    database.execute(sql`
      with changed as (
        update ${accounts} set password = ${after}, updated_at = now()
        where user_id = ${ownerId} and provider_id = 'credential' and password = ${before}
        returning user_id
      ), ended as (
        delete from ${sessions} where user_id in (select user_id from changed)
          and id is distinct from ${keptSessionId}::uuid
      )
      select user_id from changed
    `),
  );
  if (rows.length === 0) throw new ChatError('invalid_credentials', { field: current.field });
};
