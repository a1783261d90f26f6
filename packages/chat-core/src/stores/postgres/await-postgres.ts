import { setTimeout as sleep } from 'node:timers/promises';

type Options = {
  readonly url: string;
  readonly probe: () => Promise<void>;
  readonly startTimeoutMs: number;
};

const RETRY_MS = 250;
/** Wrong password, or a role or database that is not there: waiting doesn't mend these. */
const REFUSED = /^(28...|3D000)$/;

/**
 * Waits until Postgres answers: it may be starting at the same time as we. Throws a sentence for
 * whoever started the program, with the address but without the password.
 */
export const awaitPostgres = async ({ url, probe, startTimeoutMs }: Options): Promise<void> => {
  const deadlineMs = performance.now() + startTimeoutMs;
  for (;;) {
    const error = await failureOf(probe);
    if (error === undefined) return;
    if (REFUSED.test(error.code ?? '')) {
      throw new Error(`O Postgres de DATABASE_URL (${addressOf(url)}) recusou: ${error.message}.`);
    }
    if (performance.now() + RETRY_MS > deadlineMs) {
      const reason = error.message || error.code;
      throw new Error(
        `O Postgres de DATABASE_URL (${addressOf(url)}) não respondeu em ` +
          `${startTimeoutMs / 1_000} s: ${reason}.`,
      );
    }
    await sleep(RETRY_MS);
  }
};

const failureOf = async (probe: () => Promise<void>) => {
  try {
    await probe();
  } catch (error) {
    return error as { readonly message: string; readonly code?: string };
  }
};

const addressOf = (url: string) => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
};
