import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../promises/until.ts';
import { whyNoEngine } from './docker.ts';
import { person } from './person.ts';
import { startContainers } from './start-containers.ts';

const BUILD_MS = 900_000;
const START_MS = 660_000;
const FAILOVER_MS = 180_000;
const LOOK_MS = 1_000;
const reason = whyNoEngine();

describe.skipIf(reason !== undefined)(`in containers${reason ? ` (${reason})` : ''}`, () => {
  let system: Awaited<ReturnType<typeof startContainers>>;

  const becomes = (what: string, look: () => Promise<boolean>) =>
    until(what, FAILOVER_MS, look, LOOK_MS);
  /** Whether Patroni, beside its Postgres, says that it is the primary, or a replica. */
  const isPostgres = async (member: string, role: 'primary' | 'replica') => {
    const asked = `exec 3<>/dev/tcp/127.0.0.1/8008
      printf 'OPTIONS /${role} HTTP/1.0\\r\\n\\r\\n' >&3; read -r first <&3; echo "$first"`;
    return (await system.inside(member, 'bash', '-c', asked)).includes(' 200 ');
  };
  const isRedis = async (service: string, role: 'master' | 'slave') =>
    (await system.inside(service, 'redis-cli', 'role')).startsWith(role);

  beforeAll(async () => {
    system = await startContainers();
  }, BUILD_MS);

  afterAll(async () => {
    expect(await system?.end()).toEqual([]);
  }, START_MS);

  test('V1 alone, with index and laboratory: without its Postgres nobody is answered', async () => {
    for (const service of ['front', 'lab', 'v1']) await system.start(service);
    const index = await (await fetch(system.urlOf('INDEX'))).text();
    for (const name of ['LAB', 'V1', 'V2', 'V3', 'V4']) expect(index).toContain(system.urlOf(name));
    for (const name of ['LAB', 'V1']) {
      expect(await (await fetch(system.urlOf(name))).text(), name).toContain('<div id="raiz">');
    }
    const somebody = await person(system.urlOf('V1'));
    await somebody.ask();
    await system.compose('kill', 'v1-postgres');
    await expect(somebody.ask()).rejects.toMatchObject({ status: 503 });
    await system.compose('start', 'v1-postgres');
    await somebody.answered();
    await system.stop('v1');
  });

  test('V2 survives an instance, its primary Redis and its primary Postgres', async () => {
    await system.start('v2');
    const somebody = await person(system.urlOf('V2'));
    await somebody.ask();

    await system.compose('kill', 'v2-1');
    await somebody.answered('v2-2');
    await system.compose('start', 'v2-1');

    await system.compose('kill', 'v2-redis-1');
    await becomes('the replica is promoted', () => isRedis('v2-redis-2', 'master'));
    await system.compose('start', 'v2-redis-1');
    await becomes('the old primary follows', () => isRedis('v2-redis-1', 'slave'));

    const before = await somebody.conversations();
    await system.compose('kill', 'v2-postgres-1');
    await becomes('the standby is promoted', () => isPostgres('v2-postgres-2', 'primary'));
    await somebody.answered();
    expect(await somebody.conversations()).toEqual(expect.arrayContaining(before));
    await system.compose('start', 'v2-postgres-1');
    await becomes('the old primary follows', () => isPostgres('v2-postgres-1', 'replica'));
    expect(await isPostgres('v2-postgres-2', 'primary')).toBe(true);
    await system.stop('v2');
  });

  test('V3 answers, and keeps conversations as documents', async () => {
    await system.start('v3');
    const somebody = await person(system.urlOf('V3'));
    await somebody.ask();
    expect(await somebody.conversations()).toHaveLength(1);
    const health = await (await fetch(`${system.urlOf('V3')}/v1/health/ready`)).json();
    expect(health).toMatchObject({ checks: { documents: { ok: true } } });
    await system.stop('v3');
  });

  test('V4 survives the nearer region: the other has everybody, and their conversations', async () => {
    await system.start('v4');
    const somebody = await person(system.urlOf('V4'));
    await somebody.answered('v4-us-1');
    const before = await somebody.conversations();
    await system.compose('kill', 'v4-us-1', 'v4-us-door', 'v4-us-postgres', 'v4-us-redis-1');
    await somebody.answered('v4-sa-1');
    expect(await somebody.conversations()).toEqual(expect.arrayContaining(before));
    await system.compose('start', 'v4-us-postgres', 'v4-us-redis-1', 'v4-us-door', 'v4-us-1');
    await becomes('its Postgres follows', () => isPostgres('v4-us-postgres', 'replica'));
    await somebody.answered('v4-us-1');
  });
});
