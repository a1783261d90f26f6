import { expect, test } from 'vitest';
import { createMetricsRegistry } from '../../src/platform/create-metrics-registry.ts';
import { httpMetrics } from '../../src/platform/http-metrics.ts';

/** Its label `version` is Node's, and stands in the place of ours. */
const NODES_OWN = /^evolua_nodejs_version_info\{/u;

test('every series carries its version, and what is ours is called so', async () => {
  const page = await createMetricsRegistry('v1').metrics();
  const series = page.split('\n').filter((line) => /^[^#]/u.test(line) && !NODES_OWN.test(line));
  expect(series.length).toBeGreaterThan(10);
  for (const line of series) expect(line).toMatch(/^evolua_[a-z0-9_]+\{.*version="v1".*\} /u);
});

test('two processes in one do not share their figures', async () => {
  const one = createMetricsRegistry('v1');
  const other = createMetricsRegistry('v2');
  expect(await one.metrics()).not.toContain('version="v2"');
  expect(await other.metrics()).not.toContain('version="v1"');
});

test('a request is counted by its route, in seconds', async () => {
  const { observe, text, contentType } = httpMetrics(createMetricsRegistry('v1'));
  observe({ method: 'POST', route: '/v1/chat', status: 200, durationMs: 30 });
  const page = (await text()).split('\n');
  const labels = ['method="POST"', 'route="/v1/chat"', 'status="200"', 'version="v1"'];
  const readingOf = (name: string, ...more: readonly string[]) => {
    const isMeant = (line: string) =>
      line.startsWith(`evolua_http_request_duration_seconds_${name}{`) &&
      [...labels, ...more].every((label) => line.includes(label));
    return page.find(isMeant)?.split(' ').at(-1);
  };
  expect(contentType).toContain('text/plain');
  expect(readingOf('sum')).toBe('0.03');
  expect(readingOf('count')).toBe('1');
  expect(readingOf('bucket', 'le="0.025"')).toBe('0');
  expect(readingOf('bucket', 'le="0.05"')).toBe('1');
});
