import { once } from 'node:events';
import type { Redis } from '../../../src/stores/redis/open-redis.ts';

/** Resolves as soon as commands are accepted. */
export const whenReady = async ({ client }: Redis): Promise<void> => {
  if (client.status !== 'ready') await once(client, 'ready');
};
