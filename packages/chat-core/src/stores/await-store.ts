import { setTimeout as sleep } from 'node:timers/promises';

type Options = {
  /** The sentence's subject, with the setting's name and the address, never with the password. */
  readonly what: string;
  readonly probe: () => Promise<void>;
  /** An answer that waiting doesn't mend: a wrong password, a database that is not there. */
  readonly isRefusal: (error: StoreError) => boolean;
  readonly startTimeoutMs: number;
};

type StoreError = { readonly message: string; readonly code?: string | number };

const RETRY_MS = 250;

/**
 * Waits until a store answers: it may be starting at the same time as we. Throws a sentence for
 * whoever started the program.
 */
export const awaitStore = async (options: Options): Promise<void> => {
  const { what, probe, isRefusal, startTimeoutMs } = options;
  const deadlineMs = performance.now() + startTimeoutMs;
  for (;;) {
    const error = await failureOf(probe);
    if (error === undefined) return;
    if (isRefusal(error)) throw new Error(`${what} recusou: ${error.message}.`);
    if (performance.now() + RETRY_MS > deadlineMs) {
      const reason = error.message || error.code;
      throw new Error(`${what} não respondeu em ${startTimeoutMs / 1_000} s: ${reason}.`);
    }
    await sleep(RETRY_MS);
  }
};

const failureOf = async (probe: () => Promise<void>) => {
  try {
    await probe();
  } catch (error) {
    return error as StoreError;
  }
};
