import { ChatError } from '../domain/chat-error.ts';
import type { Logger } from '../domain/logger.ts';

/** Tells an outage once when it begins and once when it is over, however often it is met. */
export type OutageLog = {
  readonly failed: (error: unknown) => void;
  readonly worked: () => void;
};

/** What can't be written for another reason than an outage is an error of ours: told each time. */
export const createOutageLog = (logger: Logger, what: 'answers' | 'messages'): OutageLog => {
  let sinceMs: number | undefined;
  return {
    failed: (error) => {
      if (!(error instanceof ChatError && error.code === 'store_unavailable')) {
        logger.error({ err: error }, `${what} could not be written down`);
        return;
      }
      if (sinceMs !== undefined) return;
      sinceMs = performance.now();
      logger.warn({ err: error }, `${what} are not written down for now`);
    },
    worked: () => {
      if (sinceMs === undefined) return;
      const outageMs = Math.round(performance.now() - sinceMs);
      sinceMs = undefined;
      logger.info({ outageMs }, `${what} are written down again`);
    },
  };
};
