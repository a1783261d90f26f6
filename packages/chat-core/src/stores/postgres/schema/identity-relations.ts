import { relations } from 'drizzle-orm';
import { accounts, sessions } from './identity-tables.ts';
import { users } from './users.ts';

// better-auth reads a session with its user, and a user with their accounts, in one statement each.

export const usersRelations = relations(users, ({ many }) => ({
  accounts: many(accounts),
  sessions: many(sessions),
}));

export const sessionsRelations = relations(sessions, ({ one }) => ({
  user: one(users, { fields: [sessions.userId], references: [users.id] }),
}));

export const accountsRelations = relations(accounts, ({ one }) => ({
  user: one(users, { fields: [accounts.userId], references: [users.id] }),
}));
