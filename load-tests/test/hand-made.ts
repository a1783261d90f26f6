import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Plan } from '../plans/plan.ts';
import { hear } from '../report/figures/hear.ts';
import { readPoints } from '../report/figures/read-points.ts';
import { reportOf } from '../report/report-of.ts';
import type { RunRecord } from '../runner/run-record.ts';

/** When the first question of a hand-made run is asked. */
export const START = Date.parse('2026-01-01T00:00:00Z');

/** A sample as k6 1.8 writes it with `--out json`. */
export const point = (
  metric: string,
  second: number,
  value: number,
  tags: Readonly<Record<string, string>> = {},
): string =>
  JSON.stringify({
    metric,
    type: 'Point',
    data: { time: new Date(START + second * 1_000).toISOString(), value, tags },
  });

/** An answer that was asked at `second` and took one more. */
export const answer = (second: number, outcome: string, phase = 'medida', reason = ''): string =>
  point('answer_ms', second + 1, 1_000, { outcome, phase, reason, scenario: 'phase_0' });

/** What the report makes of these lines, for each version in turn. */
export const reportFrom = async (plan: Plan, ...files: readonly (readonly string[])[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'evolua-load-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const ids = ['v1', 'v2', 'v3', 'v4'] as const;
  const versions = files.map((_, index) => {
    const version = ids[index] ?? 'v1';
    const rawFile = `${version}.k6.json`;
    return { version, rawFile, users: undefined, providerCalls: undefined, samples: [] };
  });
  const heard = await Promise.all(
    files.map(async (lines, index) => {
      const file = join(folder, versions[index]?.rawFile ?? '');
      // k6 first says what a metric is.
      const head =
        '{"type":"Metric","data":{"name":"answer_ms","type":"trend"},"metric":"answer_ms"}';
      await writeFile(file, [head, ...lines, ''].join('\n'));
      return hear(readPoints(file));
    }),
  );
  const record: RunRecord = {
    at: new Date(START).toISOString(),
    plan,
    size: { pace: 1, time: 1 },
    command: `make compare SCENARIO=${plan.id}`,
    commit: 'abc1234',
    generator: 'k6 v1.8.1',
    machine: {
      cores: 2,
      model: 'Processador',
      memoryMb: 8_192,
      system: 'Linux 6',
      node: 'v24.0.0',
      loadBefore: 0.5,
    },
    versions,
  };
  return reportOf(record, heard);
};
