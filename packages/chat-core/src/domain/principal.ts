import type { Account } from './account.ts';

/** Who is asking, and by what right: a browser's session or a program's token. */
export type Principal = {
  readonly account: Account;
  readonly sessionId: string | null;
  readonly tokenId: string | null;
};
