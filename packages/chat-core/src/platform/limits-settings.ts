import type { z } from 'zod';
import type { limitsEnvironment } from './limits-environment.ts';
import { signInLimits } from './sign-in-limits.ts';

type Environment = z.output<z.ZodObject<typeof limitsEnvironment>>;

const WINDOW_SECONDS = 60;

/** The limits at the HTTP edge as values, for whatever counts them. */
export const limitsSettings = (environment: Environment) => ({
  rate: {
    perAccount: {
      name: 'account',
      requestsMax: environment.ACCOUNT_REQUESTS_PER_MINUTE,
      windowSeconds: WINDOW_SECONDS,
    },
    perAddress: {
      name: 'address',
      requestsMax: environment.ADDRESS_REQUESTS_PER_MINUTE,
      windowSeconds: WINDOW_SECONDS,
    },
  },
  signIn: signInLimits,
});
