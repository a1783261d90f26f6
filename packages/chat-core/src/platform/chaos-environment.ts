import { z } from 'zod';

const TOKEN_WANTED = 'precisa de ao menos 16 caracteres: gere com `openssl rand -hex 16`';
const MINUTES_WANTED = 'precisa ser um número de minutos, de 1 a 1440';

/** The variables of the version that has chaos, as zod fields: without them there is none. */
export const chaosEnvironment = {
  CHAOS_TOKEN: z.string().min(16, TOKEN_WANTED).optional(),
  /** Switches the schedule of small experiments on: minutes between two of them. */
  CHAOS_SCHEDULE_MINUTES: z
    .string(MINUTES_WANTED)
    .regex(/^\d+$/, MINUTES_WANTED)
    .transform(Number)
    .pipe(z.number().min(1, MINUTES_WANTED).max(1_440, MINUTES_WANTED))
    .optional(),
};
