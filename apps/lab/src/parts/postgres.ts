import { type PostgresOptions, type PostgresPart, postgresPart } from './postgres-part.ts';

/**
 * Starts a Postgres of its own and resolves when it answers; see `postgresPart`.
 * @throws a Problem when it can't run here or does not answer in time.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresPart> {
  const part = await postgresPart(options);
  await part.start();
  return part;
}
