import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Role } from '../../../domain/role.ts';
import { time } from './time.ts';

/** The people. The columns are those that better-auth asks for, and the role. */
export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  name: text('name').notNull(),
  image: text('image'),
  role: text('role').$type<Role>().notNull().default('user'),
  createdAt: time('created_at').notNull(),
  updatedAt: time('updated_at').notNull(),
});
