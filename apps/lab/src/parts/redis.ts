import { type RedisOptions, type RedisPart, redisPart } from './redis-part.ts';

/**
 * Starts a Redis of its own and resolves when it answers; see `redisPart`.
 * @throws a Problem when it does not answer in time.
 */
export async function startRedis(options: RedisOptions): Promise<RedisPart> {
  const part = await redisPart(options);
  await part.start();
  return part;
}
