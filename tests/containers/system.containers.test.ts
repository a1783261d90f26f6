import type { VersionId } from '@evolua/architecture/model/version-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bases } from './bases.ts';
import { breakSeam } from './break-seam.ts';
import { docker } from './docker.ts';
import { person } from './person.ts';
import { seams } from './seams.ts';
import { startContainers } from './start-containers.ts';
import { whyNoContainers } from './why-no-containers.ts';

const BUILD_MS = 900_000;
const START_MS = 660_000;
const MEBIBYTE = 1_024 * 1_024;
const IMAGE_MB_MAX = 250;
const reason = whyNoContainers();
if (reason !== undefined) console.log(`containers: skipped: ${reason}`);

describe.skipIf(reason !== undefined)(`in containers${reason ? ` (${reason})` : ''}`, () => {
  let system: Awaited<ReturnType<typeof startContainers>>;
  const measured: string[] = [];

  beforeAll(async () => {
    system = await startContainers();
  }, BUILD_MS);

  afterAll(async () => {
    console.log(`From the loss to the next answer:\n${measured.join('\n')}`);
    expect(await system?.end()).toEqual([]);
  }, START_MS);

  /** Somebody asks; then each seam of the version is broken, and whole again before the next. */
  const breakAll = async (version: VersionId) => {
    const somebody = await person(system.urlOf(version));
    await somebody.answered();
    expect(await somebody.conversations()).not.toEqual([]);
    for (const seam of seams.filter((each) => each.version === version)) {
      const seconds = await breakSeam(seam, system, somebody);
      const told = seconds === undefined ? 'none before it is back' : `${seconds.toFixed(1)} s`;
      measured.push(`  ${version} ${seam.part.padEnd(8)} ${told}`);
    }
    await system.stop(version);
  };

  test('every compose file is clean; production refuses to start without its settings', async () => {
    const check = (files: readonly string[], variables = {}) =>
      docker(['compose', ...files.flatMap((file) => ['-f', file]), 'config', '-q'], variables);
    await check(['docker-compose.yml']);
    await check(['docker-compose.yml', 'docker-compose.small.yml']);
    await check(['docker-compose.yml', 'docker-compose.dev.yml']);
    const settings = { PUBLIC_URL: 'https://chat.example', ALLOWED_HOSTS: 'chat.example' };
    await check(['docker-compose.prod.yml'], settings);
    await expect(check(['docker-compose.prod.yml'])).rejects.toThrow(/PUBLIC_URL|ALLOWED_HOSTS/u);
  });

  test.each(Object.entries(bases))('%s adds little to its base', async (image, base) => {
    const sizes = await docker(['image', 'inspect', '--format', '{{.Size}}', image, base]);
    const [own = Number.NaN, inherited = Number.NaN] = sizes.trim().split('\n').map(Number);
    const addedMb = Math.round((own - inherited) / MEBIBYTE);
    measured.unshift(`  ${image}: ${addedMb} MB beyond its base`);
    expect(addedMb).toBeLessThanOrEqual(IMAGE_MB_MAX);
  });

  test('V1 alone, with index and laboratory: it has nothing spare', async () => {
    await system.startV1Alone();
    const index = await (await fetch(system.urlOf('INDEX'))).text();
    for (const name of ['LAB', 'V1', 'V2', 'V3', 'V4']) expect(index).toContain(system.urlOf(name));
    for (const name of ['LAB', 'V1']) {
      expect(await (await fetch(system.urlOf(name))).text(), name).toContain('<div id="raiz">');
    }
    await breakAll('v1');
  });

  test('V2 survives a server, its primary Redis and its primary Postgres', async () => {
    await system.start('v2');
    await breakAll('v2');
  });

  test('V3 survives the same, and keeps conversations as documents', async () => {
    await system.start('v3');
    const health = await (await fetch(`${system.urlOf('V3')}/v1/health/ready`)).json();
    expect(health).toMatchObject({ checks: { documents: { ok: true } } });
    await breakAll('v3');
  });

  test('V4 survives the nearer region: the other has everybody, and their conversations', async () => {
    await system.start('v4');
    await breakAll('v4');
  });
});
