import { setTimeout as sleep } from 'node:timers/promises';
import { ChatError } from '../domain/chat-error.ts';
import type { Logger } from '../domain/logger.ts';

type Options = {
  /** What is watched, as it stands in the log. */
  readonly name: string;
  /** What the store, its driver or the network says, as a `ChatError`. */
  readonly translate: (error: unknown) => ChatError;
  /** Resolves when the store answers. */
  readonly probe: () => Promise<void>;
  readonly probeEveryMs: number;
  readonly logger: Logger;
};

type OutageWatch = {
  /** Does the work, unless an outage is known: then it fails at once. Throws `ChatError`s only. */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly close: () => void;
};

/**
 * Tells a failed statement from an outage: when one fails, the store is probed; while the probe
 * fails too, nobody waits for it any more, and the first good probe ends the outage. Its beginning
 * and its end are one line each in the log.
 */
export const watchOutage = (options: Options): OutageWatch => {
  const { name, translate, probe, probeEveryMs, logger } = options;
  const closing = new AbortController();
  let outage: { readonly error: ChatError; readonly sinceMs: number } | undefined;
  let probing = false;

  const beginsOrLasts = (error: ChatError) => {
    if (outage !== undefined) return;
    outage = { error, sinceMs: performance.now() };
    logger.error({ err: error }, `${name} is unreachable`);
  };

  const ends = () => {
    if (outage === undefined) return;
    const outageMs = Math.round(performance.now() - outage.sinceMs);
    outage = undefined;
    logger.info({ outageMs }, `${name} is back`);
  };

  const probeUntilBack = async () => {
    while (!closing.signal.aborted) {
      try {
        await probe();
        return ends();
      } catch (error) {
        beginsOrLasts(translate(error));
      }
      await sleep(probeEveryMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };

  const suspect = () => {
    if (probing) return;
    probing = true;
    void probeUntilBack().finally(() => {
      probing = false;
    });
  };

  return {
    run: async (work) => {
      if (outage !== undefined) {
        throw new ChatError('store_unavailable', { cause: outage.error.cause });
      }
      try {
        return await work();
      } catch (error) {
        const translated = translate(error);
        if (translated.code === 'store_unavailable') suspect();
        throw translated;
      }
    },
    close: () => closing.abort(),
  };
};
