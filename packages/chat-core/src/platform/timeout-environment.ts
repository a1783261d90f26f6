import { z } from 'zod';

const WANTED = 'precisa ser um número inteiro de milissegundos, de 1 a 3600000';

const milliseconds = z
  .string(WANTED)
  .regex(/^\d+$/, WANTED)
  .transform(Number)
  .pipe(z.number().min(1, WANTED).max(3_600_000, WANTED))
  .optional();

/** How long to wait for a provider, as zod fields; what is absent is as the root has it. */
export const timeoutEnvironment = {
  /** From a call to its first token: a reasoning model may want a minute. */
  FIRST_TOKEN_TIMEOUT_MS: milliseconds,
  /** Between two pieces of an answer. */
  IDLE_TIMEOUT_MS: milliseconds,
  /** From the question to the end of its answer, whoever is asked meanwhile. */
  TOTAL_TIMEOUT_MS: milliseconds,
};
