import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { model } from '@evolua/architecture/data/model';
import type { Component } from '@evolua/architecture/model/component';
import { isLive } from '@evolua/architecture/model/is-live';
import { nameOfHome } from '@evolua/architecture/model/name-of-home';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { allFaults } from '@evolua/lab/faults/all-faults';
import { usualScaling } from '@evolua/lab/scaling/usual-scaling';
import { allParts } from '@evolua/lab/system/all-parts';
import { assemble } from '@evolua/lab/system/assemble';
import { versions } from '@evolua/lab/system/versions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homesOf } from './homes-of.ts';
import { withFirst } from './with-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const versionIds: readonly VersionId[] = ['v1', 'v2', 'v3', 'v4'];

const missingFiles = (components: readonly Component[]) =>
  homesOf(components, 'file').filter(({ name }) => !existsSync(join(root, name)));

const missingCode = (steps: (typeof model.flows)[number]['steps']) =>
  steps.filter(({ code: { path, symbol } }) => {
    if (!existsSync(join(root, path))) return true;
    const isThere = new RegExp(`export (?:const|(?:async )?function\\*?) ${symbol}\\b`, 'u');
    return !isThere.test(readFileSync(join(root, path), 'utf8'));
  });

const strayFaults = (components: readonly Component[]) => {
  const known = allFaults.map(({ id }) => id);
  const named = components.flatMap(({ faults }) => faults);
  return {
    unknown: named.filter((id) => !known.includes(id)),
    unreached: known.filter((id) => !named.includes(id)),
  };
};

describe('what the model claims of this repository is there', () => {
  it('every file that is a home', () => {
    expect(missingFiles(model.components)).toEqual([]);
    expect(homesOf(model.components, 'file').length).toBeGreaterThan(20);
    const gone = { kind: 'file', path: 'apps/v5/src/main.ts' } as const;
    expect(missingFiles(withFirst({ homes: [gone] }))).toHaveLength(1);
  });

  it('the code of every step of every story', () => {
    const steps = model.flows.flatMap((flow) => flow.steps);
    expect(steps.length).toBeGreaterThan(100);
    expect(missingCode(steps)).toEqual([]);
    const [step] = steps;
    if (step === undefined) throw new Error('stories without steps prove nothing');
    const planted = { ...step, code: { ...step.code, symbol: 'noSuchThing' } };
    expect(missingCode([planted])).toEqual([planted]);
  });

  it('how long a dead part takes to come back on this machine', () => {
    const told = (id: string, version: VersionId) =>
      model.components.find((component) => component.id === id)?.whenItFails[version] ?? '';
    const seconds = (ms: number) => `${String(ms / 1_000).replace('.', ',')} s`;
    const [v1, v2, v3] = versions.map(({ returnMs }) => returnMs);
    expect(told('api-a', 'v1')).toContain(`${seconds(v1?.server ?? 0)} aqui`);
    expect(told('postgres', 'v2')).toContain(`volta em ${seconds(v2?.postgres ?? 0)}`);
    expect(told('postgres', 'v3')).toContain(`volta em ${seconds(v3?.postgres ?? 0)}`);
  });

  it('every fault that breaks a part, and no fault that the diagrams do not know', () => {
    expect(strayFaults(model.components)).toEqual({ unknown: [], unreached: [] });
    expect(strayFaults(withFirst({ faults: ['meteoro'] }))).toEqual({
      unknown: ['meteoro'],
      unreached: ['mais-trafego'],
    });
  });
});

describe('the processes of the runner and the parts of the diagrams', () => {
  let folder: string;
  let running: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evolua-homes-'));
    const assembly = await assemble({
      root,
      dataFolder: folder,
      versions,
      ports: { lab: 0, simulator: 0, versions: {} },
      shell: { PATH: process.env.PATH },
      watch: false,
      screens: false,
      durable: false,
      scaling: usualScaling(process.env.PATH ?? ''),
      log: () => undefined,
    });
    running = allParts(assembly).map(({ name }) => name);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const strangers = (components: readonly Component[]) => {
    const homes = homesOf(components, 'process').map(({ name }) => name);
    return {
      unknown: homes.filter((name) => !running.includes(name)),
      undrawn: running.filter((name) => !homes.includes(name)),
    };
  };

  it('are the same, spare servers included', () => {
    expect(running).toContain('v4-sa-2');
    expect(strangers(model.components)).toEqual({ unknown: [], undrawn: [] });
  });

  it('a planted stranger is seen, on either side', () => {
    const stranger = { kind: 'process', name: 'v5' } as const;
    expect(strangers(withFirst({ homes: [stranger] })).unknown).toEqual(['v5']);
    const others = model.components.filter(({ id }) => id !== 'sa-redis');
    expect(strangers(others).undrawn).toEqual(['v4-sa-redis']);
  });

  it('are told by version: a process of V2 is no home of a part in V1', () => {
    for (const { id, homes, ...lifetime } of model.components) {
      for (const home of homes) {
        const claimed = home.versions ?? versionIds.filter((version) => isLive(lifetime, version));
        for (const version of claimed) expect(isLive(lifetime, version), id).toBe(true);
        const [own] = home.kind === 'file' ? [] : (/^v\d/u.exec(nameOfHome(home)) ?? []);
        if (own !== undefined) expect(claimed, `${id}: ${JSON.stringify(home)}`).toEqual([own]);
      }
    }
  });
});
