import { expect } from 'vitest';
import { until } from '../../promises/until.ts';
import { readPromises } from '../read-promises.ts';
import type { person } from './person.ts';
import { promiseOf, type Seam } from './seams.ts';
import type { startContainers } from './start-containers.ts';

/** The lease of a dead primary (20 s), the promotion, the doors' looks; generous, as machines are. */
const FAILOVER_MS = 180_000;
const LOOK_MS = 500;

type System = Awaited<ReturnType<typeof startContainers>>;
type Person = Awaited<ReturnType<typeof person>>;

/**
 * Kills what the seam says, and looks whether what is promised of it holds, kept or not; in the end
 * everything is as before, and who was killed follows whoever took over. Resolves with the seconds
 * from the kill to the next answer, where nobody has helped.
 */
export const breakSeam = async (
  { version, part, dies, heir }: Seam,
  { compose, inside }: System,
  { ask, answered, refusal, conversations }: Person,
): Promise<number | undefined> => {
  const promise = readPromises().find(({ sentence }) => sentence === promiseOf[part]);
  const isKept = promise?.keeps[version] === true;
  const becomes = (what: string, look: () => Promise<boolean>) =>
    until(what, FAILOVER_MS, look, LOOK_MS);
  const is = placesIn(inside);

  const before = await conversations();
  const killedAt = performance.now();
  await compose('kill', ...dies);
  let seconds: number | undefined;
  // Of Postgres it is promised that nothing is lost, not that somebody is there meanwhile.
  if (isKept && (heir !== undefined || part !== 'postgres')) {
    if (part === 'server' || part === 'redis') await ask();
    else await answered(part === 'region' ? heir : undefined);
    seconds = (performance.now() - killedAt) / 1_000;
  } else {
    expect(await refusal(), `${version} without ${dies}`).toBeGreaterThanOrEqual(500);
  }
  if (heir !== undefined) await becomes(`${heir} takes over`, () => is(heir, 'first'));
  const kept = async () => (await conversations()).filter((id) => before.includes(id)).length;
  if (seconds !== undefined) expect(await kept()).toBe(before.length);

  await compose('start', ...dies);
  await answered(heir && (part === 'server' || part === 'region') ? dies[0] : undefined);
  expect(await kept()).toBe(before.length);
  const store = heir && dies.find((name) => /-(?:postgres|redis)/u.test(name));
  if (store) {
    await becomes(`${store} follows`, () => is(store, 'second'));
    expect(await is(heir, 'first'), `${heir} is still the first`).toBe(true);
  }
  return seconds;
};

/** Whether a store is the primary or follows it, as those say who decide it; of servers all are first. */
const placesIn =
  (inside: System['inside']) =>
  async (service: string, place: 'first' | 'second'): Promise<boolean> => {
    if (service.includes('redis')) {
      const role = place === 'first' ? 'master' : 'slave';
      return (await inside(service, 'redis-cli', 'role')).startsWith(role);
    }
    if (!service.includes('postgres')) return place === 'first';
    // Patroni, beside its Postgres.
    const asked = `exec 3<>/dev/tcp/127.0.0.1/8008
      printf 'OPTIONS /${place === 'first' ? 'primary' : 'replica'} HTTP/1.0\\r\\n\\r\\n' >&3
      read -r first <&3; echo "$first"`;
    return (await inside(service, 'bash', '-c', asked)).includes(' 200 ');
  };
