import { expect, test } from 'vitest';
import { createMetricsRegistry } from '../../src/platform/create-metrics-registry.ts';
import { httpMetrics } from '../../src/platform/http-metrics.ts';

test('every series carries its version, and what is ours is called so', async () => {
  const page = await createMetricsRegistry('v1').metrics();
  const series = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(series.length).toBeGreaterThan(10);
  for (const line of series) expect(line).toMatch(/^evolua_[a-z_]+\{.*version="v1".*\} /u);
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
  const page = await text();
  const labels = 'method="POST",route="/v1/chat",status="200",version="v1"';
  const name = 'evolua_http_request_duration_seconds';
  expect(contentType).toContain('text/plain');
  expect(page).toContain(`${name}_sum{${labels}} 0.03`);
  expect(page).toContain(`${name}_count{${labels}} 1`);
  expect(page).toContain(`${name}_bucket{le="0.025",${labels}} 0`);
  expect(page).toContain(`${name}_bucket{le="0.05",${labels}} 1`);
});
