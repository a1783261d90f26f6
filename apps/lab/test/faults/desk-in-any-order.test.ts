import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deskOnGround } from './desk-on-ground.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The servers and stores that a fault has in its hands, by version. */
const heldBy: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'servidor-morre': { v1: ['v1'], v2: ['v2-1'], v4: ['v4-us'] },
  'servidor-congelado': { v1: ['v1'], v2: ['v2-1'], v4: ['v4-us'] },
  'redis-fora': { v1: ['v1-redis'], v2: ['v2-redis'], v4: ['v4-us-redis', 'v4-sa-redis'] },
  'postgres-cai': { v1: ['v1-postgres'], v2: ['v2-postgres'], v4: ['v4-postgres'] },
  'regiao-fora': {
    v1: ['v1', 'v1-redis', 'v1-postgres'],
    v2: ['v2-1', 'v2-2', 'v2-redis', 'v2-postgres'],
    v4: ['v4-us', 'v4-us-redis'],
  },
};

test('whatever is done in whatever order, no process has two holders and all is well in the end', async () => {
  const ids = [...Object.keys(heldBy), 'bancos-longe', 'particao', 'provedor-fora', 'mais-trafego'];
  const version = fc.constantFrom('v1' as const, 'v2' as const, 'v4' as const);
  const id = fc.constantFrom(...ids);
  const step = fc.oneof(
    fc.record({ do: fc.constant('inject' as const), id, version, durationMs: fc.nat(60_000) }),
    fc.record({ do: fc.constant('repair' as const), id }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.nat(20_000) }),
    fc.record({ do: fc.constant('repairAll' as const) }),
  );
  const shared = ['provedor-fora'];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { desk, expectClean } = deskOnGround();
      const pending: Promise<unknown>[] = [];
      for (const each of steps) {
        if (each.do === 'wait') await vi.advanceTimersByTimeAsync(each.ms);
        else if (each.do === 'repair') pending.push(desk.repair(each.id));
        else if (each.do === 'repairAll') pending.push(desk.repairAll());
        else {
          const versions = shared.includes(each.id) ? undefined : [each.version];
          const durationMs = 1_000 + each.durationMs;
          const order = { durationMs, ...(versions && { versions }) };
          pending.push(desk.inject(each.id, order).catch(expectRefusal));
        }
        const held = desk
          .active()
          .flatMap((fault) => fault.versions.flatMap((of) => heldBy[fault.id]?.[of] ?? []));
        expect(new Set(held).size).toBe(held.length);
      }
      await Promise.all(pending);
      await desk.repairAll();
      expect(desk.active()).toEqual([]);
      expectClean();
      await desk.close();
      await vi.advanceTimersByTimeAsync(700_000);
      expectClean();
    }),
    { numRuns: 1_000 },
  );
});

function expectRefusal(error: unknown): void {
  expect(error).toMatchObject({ name: 'LabRefusal' });
}
