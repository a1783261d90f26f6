/** What a person may do: every role includes the ones before it. */
export type Role = 'user' | 'moderator' | 'admin';
