import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const VERSIONS = ['v1-mvp', 'v2-scalable', 'v3-enterprise', 'v4-mission-critical'] as const;
const STEPS = [
  ['v1-mvp', 'v2-scalable'],
  ['v2-scalable', 'v3-enterprise'],
  ['v3-enterprise', 'v4-mission-critical'],
] as const;
const PARAGRAPHS = ['// Config: ', '// Resources: ', '// Provider: ', '// App: ', '// Serve: '];
const GROWTH_MAX = 20;
const LOST_MAX = 7;
const LINES_MAX = 90;

/** Length of the longest common subsequence: what a diff leaves alone. */
const keptLines = (before: readonly string[], after: readonly string[]) => {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const line of before) {
    const next = [0];
    for (const [index, other] of after.entries()) {
      const best = Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(line === other ? (row[index] ?? 0) + 1 : best);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

describe('the composition roots', () => {
  const roots = new Map<string, readonly string[]>();
  const root = (version: string) => roots.get(version) ?? [];

  beforeAll(async () => {
    for (const version of VERSIONS) {
      const file = new URL(`../apps/${version}/src/main.ts`, import.meta.url);
      roots.set(version, (await readFile(fileURLToPath(file), 'utf8')).trimEnd().split('\n'));
    }
  });

  it.each(VERSIONS)('%s is five paragraphs in a fixed order, and fits on a screen', (version) => {
    const starts = PARAGRAPHS.map((start) =>
      root(version).findIndex((line) => line.startsWith(start)),
    );
    expect(starts.every((at) => at > 0)).toBe(true);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(root(version).length).toBeLessThanOrEqual(LINES_MAX);
  });

  it.each(STEPS)('from %s to %s the diff is a lesson, not a rewrite', (before, after) => {
    const kept = keptLines(root(before), root(after));
    expect(root(after).length - root(before).length, 'growth').toBeLessThanOrEqual(GROWTH_MAX);
    expect(root(before).length - kept, 'lost').toBeLessThanOrEqual(LOST_MAX);
    expect(root(after).length, 'each version adds something').toBeGreaterThan(root(before).length);
  });

  it('no root names a file that reads the environment but its own config', () => {
    for (const version of VERSIONS) {
      expect(root(version).join('\n')).not.toContain('process.env');
    }
  });
});
