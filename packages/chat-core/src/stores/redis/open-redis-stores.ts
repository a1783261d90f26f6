import { openRedis } from './open-redis.ts';
import { redisAnswerCache } from './redis-answer-cache.ts';
import { redisGenerationRelay } from './redis-generation-relay.ts';
import { redisLimits } from './redis-limits.ts';

type Options = Parameters<typeof openRedis>[0] & {
  readonly limits?: Parameters<typeof redisLimits>[1];
};

/** What Redis keeps, counts and passes on; all of it may be missing a while. */
export const openRedisStores = ({ limits, ...options }: Options) => {
  const redis = openRedis(options);
  const relay = redisGenerationRelay(redis);
  return {
    relay,
    answers: redisAnswerCache(redis),
    ...(limits && redisLimits(redis, limits)),
    check: { name: 'redis', required: false, ping: redis.ping },
    close: async () => {
      relay.close();
      await redis.close();
    },
  };
};
