import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { scriptedProvider } from '../../scripted-provider.ts';
import { layersOfRoot } from './layers-of-root.ts';
import { orderRulesAbove } from './order-rules-above.ts';
import { orderRulesWithin } from './order-rules-within.ts';
import { type Arrange, v4Stack } from './v4-stack.ts';

const RULES = [...orderRulesAbove, ...orderRulesWithin];
const apps = fileURLToPath(new URL('../../../../../apps', import.meta.url));
const roots = globSync('v*/src/main.ts', { cwd: apps })
  .sort()
  .map((file) => ({ file, source: readFileSync(`${apps}/${file}`, 'utf8') }));

/** The rules that these layers break, by their reasons. */
const brokenBy = (layers: readonly string[]) =>
  RULES.filter(({ above, below }) => {
    const [upper, lower] = [layers.lastIndexOf(above), layers.indexOf(below)];
    return upper >= 0 && lower >= 0 && upper > lower;
  }).map(({ reason }) => reason);

/** The layers of the stack that the tests of all layers are about. */
const layersUnderTest = () => {
  const names: string[] = [];
  const note: Arrange = (layers) => {
    names.push(...layers.map(([name]) => name));
    return layers;
  };
  const { provider } = scriptedProvider([]);
  v4Stack([provider], { above: note });
  names.push('failover');
  v4Stack([provider], { within: note });
  return names;
};

describe.for(roots)('$file', ({ source }) => {
  const layers = layersOfRoot(source);

  test('is read in full', () => {
    const imported = [...source.matchAll(/chat-core\/layers\/([a-z-]+)'/gu)].map(([, name = '']) =>
      name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    );
    expect(imported.length).toBeGreaterThan(3);
    const read = new Set(layers.map((name) => name.replace(/\(.*/u, '')));
    read.delete('watch');
    expect([...read].sort()).toEqual(imported.sort());
  });

  test('keeps every rule about the order of its layers', () => {
    expect(brokenBy(layers)).toEqual([]);
  });
});

describe('the roots of all versions', () => {
  test('are there, V1 among them', () => {
    expect(roots.map(({ file }) => file)).toContain('v1-mvp/src/main.ts');
    const [v1 = ''] = roots.map(({ source }) => source);
    expect(layersOfRoot(v1)).toEqual([
      ...['metrics', 'cache', 'prefill', 'timeout(token)', 'timeout(total)', 'ledger'],
    ]);
  });

  test('are told of every rule that they break', () => {
    const broken = layersOfRoot(`
      const resilient = (target: ChatProvider) =>
        stack(
          // The wrong way round.
          circuitBreaker(),
          retry({ retriesMax: 1 }),
          target,
        );
      const provider = stack(
        bulkhead({ concurrentMax: 500 }),
        cache(redisAnswerCache(redis), { ttlSeconds: 3_600 }),
        failover({ ...platform }, resilient(openai(config.openai, platform))),
      );
    `);
    expect(broken).toEqual(['bulkhead', 'cache', 'failover', 'circuitBreaker', 'retry']);
    expect(brokenBy(broken)).toEqual([
      'a hit takes no slot',
      'each attempt is judged, and an open breaker is not asked again',
    ]);
  });

  test('know no layer that no rule is about', () => {
    const ruled = new Set(RULES.flatMap(({ above, below }) => [above, below]));
    expect(layersUnderTest().filter((name) => !ruled.has(name))).toEqual([]);
  });

  test('have in V4 the stack that the tests of all layers are about', () => {
    const v4 = roots.find(({ file }) => file.startsWith('v4'));
    expect(layersOfRoot(v4?.source ?? '')).toEqual(layersUnderTest());
  });
});
