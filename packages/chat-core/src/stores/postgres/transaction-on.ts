import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Postgres } from './postgres.ts';
import { identitySchema } from './schema/identity-schema.ts';
import { translatePostgresError } from './translate-postgres-error.ts';

/**
 * Transactions on a pool. drizzle's own never gives the connection back when its `begin` fails:
 * a pool that lives through an outage would run dry.
 */
export const transactionOn =
  (pool: Pool): Postgres['database']['transaction'] =>
  async (work, config) => {
    const client = await pool.connect();
    let lost = false;
    try {
      return await drizzle(client, { schema: identitySchema }).transaction(work, config);
    } catch (error) {
      lost = translatePostgresError(error).code === 'store_unavailable';
      throw error;
    } finally {
      client.release(lost);
    }
  };
