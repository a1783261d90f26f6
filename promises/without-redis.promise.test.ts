import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { askUntilEnd } from './ask-until-end.ts';
import { promise } from './promise.ts';
import { unique } from './unique.ts';
import { until } from './until.ts';

const IN_FLIGHT = 50;

promise(
  'O Redis cai com 50 perguntas em andamento, e todas são respondidas; quando volta, tudo volta ao normal.',
  { v1: 'keeps', v2: 'keeps', v3: 'keeps', v4: 'keeps' },
  {
    when: 'todo processo do Redis da versão é morto, fica fora por um tempo e volta vazio',
    shown: ({ fallen }) => fallen.some((name) => name.endsWith('-redis')),
    mutant: {
      of: 'v1',
      without: 'o plano do cache para quando o Redis não responde',
      edits: [
        {
          file: 'packages/chat-core/src/layers/cache.ts',
          find: ".catch(() => 'unavailable' as const)",
          replace: '',
        },
      ],
    },
  },
  async ({ client, person, simulator, parts }) => {
    await simulator.pace(10);
    // V4 has a Redis in each region.
    const kept = { text: unique('O que se perde quando o Redis cai?'), region: 'us-east-1' };
    await askUntilEnd(client, kept);
    expect(await askUntilEnd(client, kept)).toMatchObject({ summary: { cached: true } });

    const crowd = await person();
    const asked = Array.from({ length: IN_FLIGHT }, () =>
      askUntilEnd(crowd, { text: unique('O que é um cache?') }).catch((refusal) => refusal),
    );
    await until('fifty in flight', 20_000, async () => (await simulator.calls()) >= IN_FLIGHT);
    await Promise.all(parts('redis').map((redis) => redis.kill()));
    const ends = (await Promise.all(asked)).map(({ end }) => end);
    expect(ends).toEqual(ends.map(() => 'done'));

    for (const _attempt of [1, 2, 3]) {
      const { end, route } = await askUntilEnd(client, { text: unique('E sem cache?') });
      expect(end).toBe('done');
      expect(route).toContainEqual(
        expect.objectContaining({ kind: 'cache', outcome: 'unavailable' }),
      );
    }
    await Promise.all(parts('redis').map((redis) => redis.start()));
    await until('the cache', 15_000, async () => {
      await askUntilEnd(client, kept);
      return (await askUntilEnd(client, kept)).summary?.cached;
    });
    for (const server of parts('server')) {
      const log = await readFile(server.logPath, 'utf8');
      const told = (what: string) => log.split(`redis is ${what}`).length - 1;
      // Once for each outage, however many questions met it.
      expect(told('unreachable')).toBeLessThanOrEqual(told('back') + 1);
    }
  },
);
