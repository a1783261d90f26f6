import { Registry } from 'prom-client';
import { expect } from 'vitest';
import { build as doThis } from '../../examples/metrics/do.ts';
import { build as dont } from '../../examples/metrics/dont.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

describeExample('metrics', {
  promise: 'every answer that was read is counted, those from the cache too',
  doThis,
  dont,
  holds: async (build: typeof doThis) => {
    const registry = new Registry();
    const provider = build(registry, scriptedProvider([text('Oi'), finish()]).provider);
    expect((await collect(provider)).text).toBe('Oi');
    expect((await collect(provider)).text).toBe('Oi');
    const report = await registry.metrics();
    expect(report).toContain('evolua_answers_total{outcome="ok"} 2');
    expect(report).toContain('evolua_cache_lookups_total{outcome="hit"} 1');
  },
});
