import { z } from 'zod';

const WANTED = 'precisa ser um número inteiro, de 1 a 1000000';

const perMinute = (requests: number) =>
  z
    .string(WANTED)
    .regex(/^\d+$/, WANTED)
    .transform(Number)
    .pipe(z.number().min(1, WANTED).max(1_000_000, WANTED))
    .default(requests);

/** The variables of the versions that limit rates, as zod fields. */
export const limitsEnvironment = {
  /** Questions, and whatever else creates or changes something. */
  ACCOUNT_REQUESTS_PER_MINUTE: perMinute(60),
  /** Everything; a whole class may sit behind one address. */
  ADDRESS_REQUESTS_PER_MINUTE: perMinute(6_000),
};
