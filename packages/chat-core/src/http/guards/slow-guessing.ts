import { ChatError } from '../../domain/chat-error.ts';
import type { RateLimiter } from '../../domain/rate-limiter.ts';

/** Two limits: one person's mistakes, and a whole class behind one address. */
export type SignInLimits = {
  readonly perAccount: RateLimiter;
  readonly perAddress: RateLimiter;
};

/**
 * To be called before a password is looked at: counts the attempt for the address, and for the
 * address with this e-mail. Throws `too_many_attempts`.
 */
export const slowGuessing = async (
  { perAccount, perAddress }: SignInLimits,
  address: string,
  email: string,
): Promise<void> => {
  const verdicts = await Promise.all([
    perAddress.consume(address),
    perAccount.consume(`${address} ${email.toLowerCase()}`),
  ]);
  const refused = verdicts.filter(({ allowed }) => !allowed);
  if (refused.length === 0) return;
  const retryAfterMs = Math.max(...refused.map((verdict) => verdict.resetMs));
  throw new ChatError('too_many_attempts', { retryAfterMs });
};
