import type { Logger } from '../../domain/logger.ts';
import { betterAuthIdentity } from './better-auth-identity.ts';
import type { Postgres } from './postgres.ts';
import { postgresCallLedger } from './postgres-call-ledger.ts';
import { postgresCallLog } from './postgres-call-log.ts';
import { postgresConversationStore } from './postgres-conversation-store.ts';
import { postgresGenerationStore } from './postgres-generation-store.ts';
import { postgresSearchIndex } from './postgres-search-index.ts';
import { postgresTokenStore } from './postgres-token-store.ts';
import { purgeExpired } from './purge-expired.ts';

type Options = {
  readonly logger: Logger;
  /** See `postgresGenerationStore`. */
  readonly staleAfterMs: number;
  /** See `betterAuthIdentity`. */
  readonly identity: Parameters<typeof betterAuthIdentity>[1];
};

const PURGE_EVERY_MS = 60 * 60_000;

/** Every port that Postgres stands behind, and the way to leave it in good order. */
export const postgresStores = (postgres: Postgres, { logger, staleAfterMs, identity }: Options) => {
  const ledger = postgresCallLedger(postgres, { logger });
  // A round that fails is made up for by the next one; why it failed, the store has logged.
  const purge = () => void purgeExpired(postgres.run).catch(() => undefined);
  const purging = setInterval(purge, PURGE_EVERY_MS).unref();
  purge();
  return {
    conversations: postgresConversationStore(postgres),
    generations: postgresGenerationStore(postgres, { staleAfterMs }),
    identity: betterAuthIdentity(postgres, identity),
    tokens: postgresTokenStore(postgres),
    calls: postgresCallLog(postgres),
    search: postgresSearchIndex(postgres),
    ledger,
    close: async () => {
      clearInterval(purging);
      await ledger.flush();
      await postgres.close();
    },
  };
};
