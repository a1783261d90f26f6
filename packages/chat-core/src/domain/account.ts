import type { Role } from './role.ts';

/** A person known to the system. */
export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
};
