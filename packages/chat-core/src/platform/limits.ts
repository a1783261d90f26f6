import { memoryRateLimiter } from './memory-rate-limiter.ts';
import { signInLimits } from './sign-in-limits.ts';

/** A limit on everything that can grow; the same in every version, so that they compare. */
export const limits = () => ({
  /** Answers being written by one process, and how much of a thread the model is given. */
  chatLimits: {
    runningMax: 1_000,
    runningPerOwnerMax: 200,
    historyMessagesMax: 100,
    historyCharactersMax: 100_000,
  },
  /** Answers of the stateless `/v1/chat/completions` being written by one process. */
  completionLimits: { max: 1_000, perOwnerMax: 200 },
  signInLimits: {
    perAccount: memoryRateLimiter(signInLimits.perAccount),
    perAddress: memoryRateLimiter(signInLimits.perAddress),
  },
});
