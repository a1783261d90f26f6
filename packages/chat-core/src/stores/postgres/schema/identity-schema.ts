import { accountsRelations, sessionsRelations, usersRelations } from './identity-relations.ts';
import { accounts, sessions, verifications } from './identity-tables.ts';
import { users } from './users.ts';

/** What better-auth works with, under the names by which it asks for it. */
export const identitySchema = {
  users,
  sessions,
  accounts,
  verifications,
  usersRelations,
  sessionsRelations,
  accountsRelations,
};
