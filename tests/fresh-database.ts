import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type FreshDatabase = {
  readonly url: string;
  readonly drop: () => Promise<void>;
};

/**
 * An empty database of one's own on the Postgres of the tests: that of TEST_POSTGRES_URL, or else
 * the one that the test run has started. `openPostgres` brings it its tables.
 */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const server = process.env.TEST_POSTGRES_URL ?? inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
};

const execute = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
