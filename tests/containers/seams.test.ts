import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { readPromises } from '../read-promises.ts';
import { promiseOf, type Seam, seams } from './seams.ts';

const promises = readPromises();
const services = Object.keys(readCompose('docker-compose.yml').services);

/** Where a seam and what is written elsewhere do not agree. */
const disagreements = (each: readonly Seam[]) =>
  each.flatMap(({ version, part, dies, heir }) => {
    const promise = promises.find(({ sentence }) => sentence === promiseOf[part]);
    const strangers = [...dies, ...(heir ? [heir] : [])].filter((name) => !services.includes(name));
    return [
      ...(promise === undefined ? [`${part}: no such promise`] : []),
      ...(heir !== undefined && !promise?.keeps[version]
        ? [`${version} ${part}: a vain heir`]
        : []),
      ...strangers.map((name) => `${name}: no such service`),
    ];
  });

describe('the seams that are broken in containers', () => {
  it('are of services that there are, and of promises that are made', () => {
    expect(disagreements(seams)).toEqual([]);
  });

  it('are all those that the topology has', () => {
    const broken = seams.map(({ version, part }) => `${version} ${part}`);
    for (const version of ['v2', 'v3']) {
      for (const part of ['server', 'redis', 'postgres']) {
        expect(broken).toContain(`${version} ${part}`);
      }
    }
    expect(broken).toContain('v4 region');
    const region = seams.find(({ part }) => part === 'region')?.dies;
    expect(region?.toSorted()).toEqual(
      services.filter((name) => name.startsWith('v4-us')).toSorted(),
    );
  });

  it('a planted stranger is seen, and an heir where nothing is promised', () => {
    const planted: Seam = { version: 'v1', part: 'server', dies: ['v1-2'], heir: 'v1' };
    expect(disagreements([planted])).toEqual(['v1 server: a vain heir', 'v1-2: no such service']);
  });
});
