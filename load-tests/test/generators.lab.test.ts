import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { labSystem } from '../../tests/lab-system.ts';
import { nodeGenerator } from '../node/node-generator.ts';
import { fumaca } from '../plans/fumaca.ts';
import { figuresOf } from '../report/figures/figures-of.ts';
import { hear } from '../report/figures/hear.ts';
import { readPoints } from '../report/figures/read-points.ts';
import { findK6 } from '../runner/find-k6.ts';
import type { Generator } from '../runner/generator.ts';
import { k6Generator } from '../runner/k6-generator.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
/** Three questions. */
const size = { pace: 1, time: 0.3 };

/** k6 where it is already; nothing is built or fetched for a test. */
const here = {
  root,
  path: process.env.PATH ?? '',
  mayBuild: async () => false,
  log: () => undefined,
};
const k6 = await findK6(here).catch(() => undefined);

const smoke = async (generator: Generator) => {
  const { urls } = await labSystem();
  const folder = await mkdtemp(join(tmpdir(), 'evolua-smoke-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const running = await generator.start({
    version: 'v2',
    url: urls.v2 ?? '',
    plan: fumaca,
    size,
    users: undefined,
    lab: undefined,
    folder,
    log: () => undefined,
  });
  expect(await running.ended).toBe(true);
  return { folder, heard: await hear(readPoints(join(folder, running.rawFile))) };
};

describe('a load test of a version', () => {
  it('by Node sees the first token come, never before the server sent it', async () => {
    const { heard } = await smoke(nodeGenerator);
    const figures = figuresOf(heard, fumaca.phases);
    expect(figures.good + figures.bad).toBeGreaterThanOrEqual(3);
    expect(heard.outsideFirstTokensMs.length).toBe(figures.good);
    heard.outsideFirstTokensMs.forEach(({ value }, index) => {
      expect(value).toBeGreaterThanOrEqual((heard.firstTokensMs[index]?.value ?? 0) - 1);
    });
    expect(figures.costUsd).toBeGreaterThan(0);
  });

  it.skipIf(k6 === undefined)('by k6 comes to the figures that k6 itself comes to', async () => {
    if (k6 === undefined) return;
    const { folder, heard } = await smoke(k6Generator(k6, root));
    const { metrics } = JSON.parse(await readFile(join(folder, 'v2.summary.json'), 'utf8'));
    const figures = figuresOf(heard, fumaca.phases);
    expect(figures.asked).toBe(metrics.answers.values.count);
    expect(figures.goodRate).toBe(metrics.good.values.rate);
    expect(figures.good).toBeGreaterThan(0);
    expect(figures.costUsd).toBeCloseTo(metrics.cost_usd.values.count, 12);
  });
});
