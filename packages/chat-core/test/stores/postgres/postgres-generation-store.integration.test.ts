import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres } from '../../../src/stores/postgres/open-postgres.ts';
import { postgresCallLedger } from '../../../src/stores/postgres/postgres-call-ledger.ts';
import { postgresCallLog } from '../../../src/stores/postgres/postgres-call-log.ts';
import { postgresGenerationStore } from '../../../src/stores/postgres/postgres-generation-store.ts';
import { generations } from '../../../src/stores/postgres/schema/generation-tables.ts';
import { aGeneration } from '../a-generation.ts';
import { anOpenedCall } from '../an-opened-call.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type PostgresUnderTest, postgresUnderTest } from './postgres-under-test.ts';

// What the contract leaves open: how Postgres knows that a process is gone, and what happens when
// two of them meet on one row.

let under: PostgresUnderTest;
beforeAll(async () => {
  under = await postgresUnderTest();
});
afterAll(() => under.close());

const aProcess = () => ({ ...under.postgres, ownerToken: randomUUIDv7() });
const storeOf = (process: ReturnType<typeof aProcess>, staleAfterMs = 60_000) =>
  postgresGenerationStore(process, { staleAfterMs });
const silentFor = (seconds: number, { ownerToken }: ReturnType<typeof aProcess>) =>
  under.postgres.run((db) =>
    db.execute(sql`
      update owners set heartbeat_at = now() - ${seconds} * interval '1 second'
      where owner_token = ${ownerToken}
    `),
  );

/** A process that has seen its own heartbeats for long enough to judge by those of others. */
const aWatcher = async (staleAfterMs = 60_000) => {
  const watcher = aProcess();
  await storeOf(watcher, staleAfterMs).beat();
  // The column rounds to the millisecond, upwards too.
  await under.postgres.run((db) =>
    db.execute(sql`
      update owners set steady_since = now() - ${staleAfterMs + 1} * interval '1 millisecond'
      where owner_token = ${watcher.ownerToken}
    `),
  );
  return watcher;
};

/** How many statements wait for a lock. */
const waiting = async () => {
  const { rows } = await under.postgres.run((db) =>
    db.execute(sql`
      select from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()
    `),
  );
  return rows.length;
};

it('leaves the runs of a process alone whose heartbeat is recent enough', async () => {
  const ownerId = await under.newOwner();
  const [alive, reaper] = [aProcess(), await aWatcher()];
  const generation = aGeneration({ ownerId });
  await storeOf(alive).beat();
  await storeOf(alive).open(generation);
  await silentFor(59, alive);
  expect(await storeOf(reaper).reap()).toBe(0);
  await silentFor(61, alive);
  await storeOf(alive).beat();
  expect(await storeOf(reaper).reap()).toBe(0);
  await silentFor(61, alive);
  expect(await storeOf(reaper).reap()).toBe(1);
  expect(await storeOf(reaper).find(ownerId, generation.id)).toMatchObject({
    status: 'interrupted',
  });
});

it('takes a process that never had a heartbeat for gone', async () => {
  const generation = aGeneration({ ownerId: await under.newOwner() });
  await storeOf(aProcess()).open(generation);
  expect(await storeOf(await aWatcher()).reap()).toBe(1);
});

it('forgets the processes that are gone, and no other', async () => {
  const [gone, alive, reaper] = [aProcess(), aProcess(), await aWatcher()];
  for (const process of [gone, alive]) await storeOf(process).beat();
  await silentFor(61, gone);
  await storeOf(reaper).reap();
  const { rows } = await under.postgres.run((db) =>
    db.execute<{ owner_token: string }>(sql`select owner_token from owners`),
  );
  const left = rows.map((row) => row.owner_token);
  expect(left).toEqual(expect.arrayContaining([alive.ownerToken, reaper.ownerToken]));
  expect(left).not.toContain(gone.ownerToken);
});

it('closes the calls that a process that is gone left open, and no other', async () => {
  const ownerId = await under.newOwner();
  const [gone, alive] = [aProcess(), aProcess()];
  await storeOf(alive).beat();
  for (const process of [gone, alive]) {
    const ledger = postgresCallLedger(process, { logger: recordingLogger() });
    await ledger.opened(anOpenedCall({ ownerId, model: process === gone ? 'gone' : 'alive' }));
  }
  await storeOf(await aWatcher()).reap();
  const { items } = await postgresCallLog(under.postgres).list(ownerId, { limit: 9 });
  const outcomes = Object.fromEntries(items.map(({ model, outcome }) => [model, outcome]));
  expect(outcomes).toEqual({ gone: 'interrupted', alive: 'running' });
});

it('sees the events that were being written while it waited for them', async () => {
  const ownerId = await under.newOwner();
  const gone = aProcess();
  const generation = aGeneration({ ownerId });
  const { id } = generation;
  await storeOf(gone).open(generation);
  const reaper = storeOf(await aWatcher());
  let reaped: Promise<number> | undefined;
  await under.postgres.run((db) =>
    db.transaction(async (transaction) => {
      // The dead process' last statement, which its server is still busy with.
      await transaction.execute(sql`select from generations where id = ${id} for share`);
      reaped = reaper.reap();
      await expect.poll(waiting).toBe(1);
      await transaction.execute(sql`
        insert into generation_events values (${id}, 1, 'delta', '{"text": "a"}')
      `);
    }),
  );
  expect(await reaped).toBe(1);
  expect(await storeOf(gone).events(id, 0, 9)).toEqual([
    { seq: 1, kind: 'delta', text: 'a' },
    { seq: 2, kind: 'error', code: 'interrupted' },
  ]);
});

it('drops the events of a run that is being reaped while they are written', async () => {
  const gone = aProcess();
  const generation = aGeneration({ ownerId: await under.newOwner() });
  const { id } = generation;
  await storeOf(gone).open(generation);
  let appended: Promise<readonly string[]> | undefined;
  await under.postgres.run((db) =>
    db.transaction(async (transaction) => {
      await transaction.execute(sql`
        update generations set status = 'interrupted' where id = ${id}
      `);
      appended = storeOf(gone).append([
        { generationId: id, event: { seq: 1, kind: 'delta', text: 'a' } },
      ]);
      await expect.poll(waiting).toBe(1);
    }),
  );
  expect(await appended).toEqual([id]);
  expect(await storeOf(gone).events(id, 0, 9)).toEqual([]);
});

it('finds the run in its way that was opened while it waited', async () => {
  const ownerId = await under.newOwner();
  const first = aGeneration({ ownerId, idempotencyKey: 'chave' });
  const second = aGeneration({ ownerId, idempotencyKey: 'chave' });
  let opened: Promise<unknown> | undefined;
  await under.postgres.run((db) =>
    db.transaction(async (transaction) => {
      const ownerToken = randomUUIDv7();
      await transaction.insert(generations).values({ ...first, ownerToken });
      opened = storeOf(aProcess()).open(second);
      await expect.poll(waiting).toBe(1);
    }),
  );
  expect(await opened).toEqual({ existing: first });
});

it('reaps more than a batch holds', async () => {
  const ownerId = await under.newOwner();
  const store = storeOf(aProcess());
  const count = 501;
  const reaper = storeOf(await aWatcher());
  await reaper.reap();
  await Promise.all(Array.from({ length: count }, () => store.open(aGeneration({ ownerId }))));
  expect(await reaper.reap()).toBe(count);
});

it('hears of a sibling that has fallen silent, and of its runs, until they are reaped', async () => {
  const ownerId = await under.newOwner();
  const watcher = storeOf(await aWatcher());
  await watcher.reap();
  const [gone, unseen] = [aProcess(), aProcess()];
  await storeOf(gone).beat();
  expect((await watcher.beat()).othersGone).toBe(false);
  await silentFor(61, gone);
  expect((await watcher.beat()).othersGone).toBe(true);
  await watcher.reap();
  expect((await watcher.beat()).othersGone).toBe(false);
  await storeOf(unseen).open(aGeneration({ ownerId }));
  expect((await watcher.beat()).othersGone).toBe(true);
  await watcher.reap();
  expect((await watcher.beat()).othersGone).toBe(false);
});

it('judges nobody before it has been there for long enough itself', async () => {
  const generation = aGeneration({ ownerId: await under.newOwner() });
  const [gone, newcomer] = [aProcess(), aProcess()];
  await storeOf(gone).open(generation);
  expect(await storeOf(newcomer).reap()).toBe(0);
  expect((await storeOf(newcomer).beat()).othersGone).toBe(false);
  expect(await storeOf(newcomer).reap()).toBe(0);
  await storeOf(await aWatcher()).reap();
});

it('judges nobody after it was away itself, as all were when Postgres was', async () => {
  const generation = aGeneration({ ownerId: await under.newOwner() });
  const [sibling, watcher] = [aProcess(), await aWatcher()];
  await storeOf(sibling).beat();
  await storeOf(sibling).open(generation);
  for (const process of [sibling, watcher]) await silentFor(70, process);
  const { reap, beat } = storeOf(watcher);
  // Neither before its first heartbeat nor by it, nor soon after.
  expect(await reap()).toBe(0);
  expect((await beat()).othersGone).toBe(false);
  expect((await beat()).othersGone).toBe(false);
  expect(await reap()).toBe(0);
  await storeOf(sibling).beat();
  expect(await storeOf(await aWatcher()).reap()).toBe(0);
});

it('forgets a wish to stop after a minute, before the question came and after', async () => {
  const store = storeOf(aProcess());
  const [early, late] = [await under.newOwner(), await under.newOwner()].map((ownerId) =>
    aGeneration({ ownerId }),
  ) as [ReturnType<typeof aGeneration>, ReturnType<typeof aGeneration>];
  await store.open(early);
  for (const { ownerId, id } of [early, late]) await store.requestStop(ownerId, id);
  await under.postgres.run((db) =>
    db.execute(sql`update stop_requests set requested_at = now() - interval '61 seconds'`),
  );
  expect(await store.open(late)).toEqual({});
  expect((await store.beat()).stopRequested).toEqual([]);
});

it('beats while every other connection is busy', async () => {
  const postgres = await under.another();
  const store = postgresGenerationStore(postgres, { staleAfterMs: 1_500 });
  const busy = Array.from({ length: 8 }, () =>
    postgres.run((db) => db.execute(sql`select pg_sleep(0.3)`)),
  );
  const first = await Promise.race([store.beat().then(() => 'beat'), ...busy]);
  expect(first).toBe('beat');
  await Promise.all(busy);
});

/** A process of its own, and how many of the connection of its heartbeats there are. */
const aHearingProcess = async () => {
  const logger = recordingLogger();
  const postgres = await openPostgres({ url: under.url, connectionsMax: 1, logger });
  const { rows } = await postgres.runAhead((db) =>
    db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`),
  );
  const pid = rows[0]?.pid;
  const connections = async () => {
    const found = await under.postgres.run((db) =>
      db.execute(sql`select from pg_stat_activity where pid = ${pid}`),
    );
    return found.rows.length;
  };
  const cut = () =>
    under.postgres.run((db) => db.execute(sql`select pg_terminate_backend(${pid})`));
  return {
    postgres,
    store: postgresGenerationStore(postgres, { staleAfterMs: 0 }),
    connections,
    cut,
  };
};

it('hears of wishes to stop again after its connection was lost, once it beats', async () => {
  const { postgres, store, connections, cut } = await aHearingProcess();
  const heard: string[] = [];
  store.onStopRequested((id) => heard.push(id));
  const generation = aGeneration({ ownerId: await under.newOwner() });
  await store.open(generation);
  await cut();
  await expect.poll(connections).toBe(0);
  await expect.poll(() => store.beat().then(() => 'beats', String)).toBe('beats');
  await storeOf(aProcess()).requestStop(generation.ownerId, generation.id);
  await expect.poll(() => heard).toEqual([generation.id]);
  await postgres.close();
});

it('leaves no connection behind when it is closed while it listens', async () => {
  const { postgres, store, connections } = await aHearingProcess();
  store.onStopRequested(() => undefined);
  expect(await connections()).toBe(1);
  await postgres.close();
  await expect.poll(connections).toBe(0);
});
