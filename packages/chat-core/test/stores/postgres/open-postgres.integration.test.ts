import { once } from 'node:events';
import net from 'node:net';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../../../../../tests/fresh-database.ts';
import { startOwnPostgres } from '../../../../../tests/start-own-postgres.ts';
import { openPostgres } from '../../../src/stores/postgres/open-postgres.ts';
import type { Postgres } from '../../../src/stores/postgres/postgres.ts';
import { recordingLogger } from '../recording-logger.ts';
import { type Link, startLink } from '../start-link.ts';

const UNAVAILABLE = { code: 'store_unavailable' };
const one = (postgres: Postgres) => postgres.run((db) => db.execute(sql`select 1`));
const untilBack = (postgres: Postgres) => vi.waitFor(() => postgres.ping(), { timeout: 10_000 });

/** Terminates the connection that is doing this work. */
const killAt = async (url: string, query: string) => {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await vi.waitFor(async () => {
    const { rowCount } = await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query like $1 and pid <> pg_backend_pid()`,
      [query],
    );
    expect(rowCount).toBe(1);
  });
  await admin.end();
};

describe('an outage', () => {
  let own: Awaited<ReturnType<typeof startOwnPostgres>>;
  let postgres: Postgres;
  let logger: ReturnType<typeof recordingLogger>;

  beforeAll(async () => {
    own = await startOwnPostgres();
  });
  afterAll(async () => {
    await postgres.close();
    await own.close();
  });
  beforeEach(async () => {
    await postgres?.close();
    logger = recordingLogger();
    postgres = await openPostgres({ url: own.server.url, connectionsMax: 4, logger });
  });

  it.each(['stop', 'kill'] as const)(
    'by %s fails every statement at once, is told twice, and ends by itself',
    async (verb) => {
      await Promise.all([one(postgres), one(postgres), one(postgres)]);
      await own.server[verb]();
      // Were they to wait for the server, this would never come to its end: it stays down.
      for (let round = 0; round < 20; round += 1) {
        await expect(one(postgres)).rejects.toMatchObject(UNAVAILABLE);
      }
      const many = await Promise.allSettled(Array.from({ length: 200 }, () => one(postgres)));
      expect(many.every(({ status }) => status === 'rejected')).toBe(true);
      await vi.waitFor(() => expect(logger.lines).toHaveLength(1));
      await own.server.start();
      await untilBack(postgres);
      await Promise.all(Array.from({ length: 20 }, () => one(postgres)));
      expect(logger.lines.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        'error: postgres is unreachable',
        'info: postgres is back',
      ]);
    },
  );

  it('fails the statement that it interrupts', async () => {
    const slow = postgres.run((db) => db.execute(sql`select pg_sleep(2), 'interrupted'`));
    const failed = expect(slow).rejects.toMatchObject(UNAVAILABLE);
    await own.server.kill();
    await failed;
    await own.server.start();
    await untilBack(postgres);
  });
});

describe('a connection', () => {
  it('that is killed fails its statement and nobody else’s', async () => {
    const { url, drop } = await freshDatabase();
    const logger = recordingLogger();
    const postgres = await openPostgres({ url, connectionsMax: 2, logger });
    const slow = postgres.run((db) => db.execute(sql`select pg_sleep(2), 'killed'`));
    const failed = expect(slow).rejects.toMatchObject(UNAVAILABLE);
    await killAt(url, "%'killed'%");
    await failed;
    await Promise.all([one(postgres), one(postgres), one(postgres)]);
    expect(logger.lines).toEqual([]);
    await postgres.close();
    await drop();
  });

  it.each([
    ['in a statement', "%'in transaction'%", sql`select pg_sleep(2), 'in transaction'`],
    ['between two statements', "%'waiting'%", sql`select 'waiting'`],
  ])('that is killed in a transaction, %s, fails it', async (_where, query, statement) => {
    const { url, drop } = await freshDatabase();
    const postgres = await openPostgres({ url, connectionsMax: 2, logger: recordingLogger() });
    const work = postgres.run((db) =>
      db.transaction(async (transaction) => {
        const first = transaction.execute(statement);
        await Promise.all([first, killAt(url, query)]);
        await transaction.execute(sql`select 1`);
      }),
    );
    await expect(work).rejects.toMatchObject(UNAVAILABLE);
    await Promise.all([one(postgres), one(postgres), one(postgres)]);
    await postgres.close();
    await drop();
  });

  it('comes back to the pool from a transaction that could not begin', async () => {
    const { url, drop } = await freshDatabase();
    const address = new URL(url);
    const link = await startLink(Number(address.port));
    address.port = String(link.port);
    const logger = recordingLogger();
    const postgres = await openPostgres({ url: address.href, connectionsMax: 1, logger });
    await one(postgres);
    link.cut();
    const work = postgres.run((db) =>
      db.transaction((transaction) => transaction.execute('select')),
    );
    await expect(work).rejects.toMatchObject(UNAVAILABLE);
    link.mend();
    await untilBack(postgres);
    await one(postgres);
    await postgres.close();
    await link.close();
    await drop();
  });

  it('is one of few, however many want one', async () => {
    const { url, drop } = await freshDatabase();
    const postgres = await openPostgres({ url, connectionsMax: 3, logger: recordingLogger() });
    const pids = await Promise.all(
      Array.from({ length: 60 }, () =>
        postgres.run((db) => db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)),
      ),
    );
    expect(new Set(pids.map(({ rows }) => rows[0]?.pid)).size).toBeLessThanOrEqual(3);
    await postgres.close();
    await drop();
  });

  it('is not needed to tell that Postgres answers', async () => {
    const { url, drop } = await freshDatabase();
    const postgres = await openPostgres({ url, connectionsMax: 1, logger: recordingLogger() });
    const told: string[] = [];
    const busy = postgres
      .run((db) => db.execute(sql`select pg_sleep(1)`))
      .then(() => told.push('the statement before it'));
    await Promise.all([postgres.ping(), postgres.ping()]);
    told.push('Postgres');
    await busy;
    expect(told).toEqual(['Postgres', 'the statement before it']);
    await postgres.close();
    await drop();
  });

  it('is not waited for by more than two thousand statements', async () => {
    const { url, drop } = await freshDatabase();
    const postgres = await openPostgres({ url, connectionsMax: 1, logger: recordingLogger() });
    const many = await Promise.allSettled(Array.from({ length: 2_100 }, () => one(postgres)));
    const refused = many.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(99);
    expect(refused.length).toBeLessThan(2_100);
    await one(postgres);
    await postgres.close();
    await drop();
  });

  it('does not wait for a statement for ever', async () => {
    const { url, drop } = await freshDatabase();
    const logger = recordingLogger();
    const postgres = await openPostgres({ url, connectionsMax: 1, logger, statementTimeoutMs: 50 });
    const slow = postgres.run((db) => db.execute(sql`select pg_sleep(30)`));
    await expect(slow).rejects.toMatchObject(UNAVAILABLE);
    await one(postgres);
    expect(logger.lines).toEqual([]);
    await postgres.close();
    await drop();
  });
});

describe('a silent network', () => {
  it('is an outage too, and after it the work goes on', async () => {
    const { url, drop } = await freshDatabase();
    const address = new URL(url);
    const link: Link = await startLink(Number(address.port));
    address.port = String(link.port);
    const logger = recordingLogger();
    const postgres = await openPostgres({
      url: address.href,
      connectionsMax: 2,
      logger,
      connectTimeoutMs: 200,
      statementTimeoutMs: 100,
    });
    await Promise.all([one(postgres), one(postgres)]);
    link.freeze();
    await expect(one(postgres)).rejects.toMatchObject(UNAVAILABLE);
    await vi.waitFor(() => expect(logger.lines).toHaveLength(1), { timeout: 5_000 });
    const startedMs = performance.now();
    for (let round = 0; round < 50; round += 1) {
      await expect(one(postgres)).rejects.toMatchObject(UNAVAILABLE);
    }
    // Fifty that waited for their connection would take ten seconds.
    expect(performance.now() - startedMs).toBeLessThan(5_000);
    link.thaw();
    await untilBack(postgres);
    await vi.waitFor(() => Promise.all([one(postgres), one(postgres)]));
    expect(logger.lines.map(({ message }) => message)).toEqual([
      'postgres is unreachable',
      'postgres is back',
    ]);
    await postgres.close();
    await link.close();
    await drop();
  });
});

describe('a start', () => {
  const start = (url: string, startTimeoutMs: number) =>
    openPostgres({
      url,
      connectionsMax: 1,
      logger: recordingLogger(),
      startTimeoutMs,
      connectTimeoutMs: 200,
    });
  const listening = async (onConnection: (socket: net.Socket) => void) => {
    const server = net.createServer(onConnection).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { server, port: (server.address() as net.AddressInfo).port };
  };

  it('gives up with a sentence that names the setting and keeps the password', async () => {
    const url = 'postgres://evolua:segredo@127.0.0.1:1/evolua';
    const refusal = await start(url, 300).catch((error: Error) => error.message);
    expect(refusal).toMatch(/DATABASE_URL \(127\.0\.0\.1:1\/evolua\) não respondeu em 0\.3 s/u);
    expect(refusal).not.toContain('segredo');
  });

  it.each([
    ['closes every connection', (socket: net.Socket) => socket.end()],
    ['never says a word', (socket: net.Socket) => socket.on('error', () => undefined)],
  ])('gives up on a server that %s', async (_what, behaviour) => {
    const { server, port } = await listening(behaviour);
    const refused = start(`postgres://evolua@127.0.0.1:${port}/evolua`, 500);
    await expect(refused).rejects.toThrow(/não respondeu/u);
    server.close();
  });

  it('does not wait for a database that does not exist', async () => {
    const { url, drop } = await freshDatabase();
    await drop();
    await expect(start(url, 60_000)).rejects.toThrow(/DATABASE_URL .* recusou/u);
  });

  it('waits for a Postgres that comes later', async () => {
    const { url, drop } = await freshDatabase();
    const address = new URL(url);
    const target = Number(address.port);
    const { server, port } = await listening((socket) => socket.destroy());
    address.port = String(port);
    const opening = start(address.href, 20_000);
    await once(server, 'connection');
    server.close();
    const link = await startLink(target, port);
    const postgres = await opening;
    await postgres.ping();
    await postgres.close();
    await link.close();
    await drop();
  });
});
