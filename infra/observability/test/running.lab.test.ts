import { beforeAll, describe, expect, test } from 'vitest';
import { labSystem } from '../../../tests/lab-system.ts';
import { askingRoutes } from '../src/slo/asking-routes.ts';
import { slos } from '../src/slo/slos.ts';
import { knownSeries } from './known-series.ts';
import { registryOf } from './registry-of.ts';

/** What all instances of a version export at this moment. */
const exportedBy = async (version: string): Promise<string> => {
  const { urls } = await labSystem();
  const instances = Object.keys(urls).filter(
    (name) => name === version || name.startsWith(`${version}-`),
  );
  const pages = instances.map(async (name) => (await fetch(`${urls[name]}/metrics`)).text());
  return (await Promise.all(pages)).join('\n');
};

beforeAll(async () => {
  const { lab } = await labSystem();
  const question = { text: 'O que é uma métrica?' };
  const options = { signal: AbortSignal.timeout(60_000), onEvent: () => undefined };
  await Promise.all(slos.map(({ version }) => lab.classroom.ask(version, question, options)));
});

describe.each(slos)('$version, running', ({ version }) => {
  test('exports what the expressions are held against, and counts a question by it', async () => {
    const page = await exportedBy(version);
    const names = [...page.matchAll(/^# TYPE (\S+) /gmu)].map(([, name]) => name);
    const registered = registryOf(version).getMetricsAsArray();
    expect(new Set(names)).toEqual(new Set(registered.map(({ name }) => name)));

    const known = knownSeries(version, []);
    for (const [, name = '', labels = ''] of page.matchAll(/^(\w+)\{(.+)\} \S+$/gmu)) {
      const used = [...labels.matchAll(/(\w+)="/gu)].map(([, label = '']) => label);
      expect(known.get(name), name).toBeDefined();
      expect(
        used.filter((label) => !known.get(name)?.has(label)),
        name,
      ).toEqual([]);
    }
    expect(page).toMatch(/^evolua_answers_total\{outcome="ok",version="v\d"\} [1-9]/mu);
    expect(page).toMatch(
      /^evolua_http_request_duration_seconds_count\{.*method="POST",route="\/v1\/chat",status="200"/mu,
    );
  });
});

test('the rules count the four ways of asking, as the contract has them', async () => {
  const { urls } = await labSystem();
  const { paths } = (await (await fetch(`${urls.v1}/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, object>>;
  };
  const routes = Object.entries(paths)
    .filter(([, operations]) => 'post' in operations)
    .map(([path]) => path.replaceAll(/\{(\w+)\}/gu, ':$1'));
  const asking = new RegExp(`^(?:${askingRoutes})$`, 'u');
  expect(routes.filter((route) => asking.test(route)).sort()).toEqual([
    '/v1/chat',
    '/v1/chat/completions',
    '/v1/chat/messages/:id/continue',
    '/v1/chat/messages/:id/regenerate',
  ]);
});
