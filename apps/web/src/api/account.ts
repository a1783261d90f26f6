/** The person who is signed in. */
export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'user' | 'moderator' | 'admin';
  readonly createdAt: string;
};
