import type { z } from 'zod';
import type { timeoutEnvironment } from './timeout-environment.ts';

type Environment = z.output<z.ZodObject<typeof timeoutEnvironment>>;

/** What the environment says of time limits, to be spread over those of a root. */
export const timeoutSettings = (environment: Environment) => {
  const attempt = given({
    firstTokenMs: environment.FIRST_TOKEN_TIMEOUT_MS,
    idleMs: environment.IDLE_TIMEOUT_MS,
  });
  const request = given({ totalMs: environment.TOTAL_TIMEOUT_MS });
  return { attempt, request, all: { ...attempt, ...request } };
};

/** An `undefined` would take the root's own limit away. */
const given = <Name extends string>(limits: Readonly<Record<Name, number | undefined>>) =>
  Object.fromEntries(Object.entries(limits).filter(([, ms]) => ms !== undefined)) as Readonly<
    Partial<Record<Name, number>>
  >;
