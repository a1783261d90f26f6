import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import { promise } from './promise.ts';
import { until } from './until.ts';

const text = 'O que se perde quando o Redis cai?';

promise(
  'without Redis the answer comes all the same, and the log says so once',
  { v1: 'keeps' },
  async ({ client, simulator, part }) => {
    await simulator.pace(1);
    const redis = part('redis');
    await askUntilEnd(client, { text });
    const cached = await askUntilEnd(client, { text });
    expect(cached.route).toMatchObject([{ kind: 'cache', outcome: 'hit' }]);

    await redis.kill();
    for (const attempt of [1, 2, 3]) {
      const { end, route } = await askUntilEnd(client, { text: `${text} (${attempt})` });
      expect(end).toBe('done');
      expect(route[0]).toMatchObject({ kind: 'cache', outcome: 'unavailable' });
    }
    await redis.start();
    await until('the cache', 10_000, async () => {
      const { route } = await askUntilEnd(client, { text });
      return route[0]?.outcome !== 'unavailable';
    });

    const log = await readFile(part('server')?.logPath ?? '', 'utf8');
    expect(log.match(/redis is unreachable/gu)).toHaveLength(1);
    expect(log.match(/redis is back/gu)).toHaveLength(1);
  },
);
