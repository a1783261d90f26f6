import type { Pulse } from '@evolua/architecture/model/pulse';
import type { LabState } from '@evolua/lab-contract/lab-state';
import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labSystem } from '../../../../tests/lab-system.ts';
import { type ReadEvent, readEvents } from './read-events.ts';

let origin = '';
let key = '';

beforeAll(async () => {
  const { urls, lab } = await labSystem();
  origin = urls.lab ?? '';
  key = lab.key;
});
afterAll(() => ask('/api/falhas', 'DELETE'));

function ask(path: string, method = 'GET', body?: unknown): Promise<Response> {
  const headers = { origin, authorization: `Bearer ${key}` };
  return fetch(`${origin}${path}`, { method, headers, body: JSON.stringify(body) });
}

async function read<Answer>(path: string): Promise<Answer> {
  return (await (await ask(path)).json()) as Answer;
}

/** Which versions answered a question, and how the others ended. */
async function askAll(text: string): Promise<Readonly<Record<string, string>>> {
  const response = await ask('/api/perguntas', 'POST', { text });
  if (response.status === 429) return {};
  const ends: Record<string, string> = {};
  for await (const { event, data } of readEvents(response)) {
    const version = String(data.version);
    if (event === 'refused') ends[version] = (data.problem as { code: string }).code;
    if (event === 'version') ends[version] = String(data.event);
  }
  return ends;
}

/** The first event of a kind that says so. */
async function heard(
  events: AsyncGenerator<ReadEvent>,
  kind: string,
  isIt: (data: Record<string, unknown>) => boolean = () => true,
): Promise<Record<string, unknown>> {
  for (;;) {
    const { value } = await events.next();
    if (value === undefined) throw new Error('the stream ended');
    if (value.event === kind && isIt(value.data)) return value.data;
  }
}

const allDone = { v1: 'done', v2: 'done', v3: 'done', v4: 'done' };

test('the four are asked, OpenAI is broken and repaired, and whoever watches sees it', async () => {
  const live = readEvents(await ask('/api/ao-vivo'));
  const { versions, processes } = (await heard(live, 'state')) as unknown as LabState;
  expect(versions.map(({ id }) => id)).toEqual(['v1', 'v2', 'v3', 'v4']);
  const servers = processes.filter(({ kind }) => kind === 'server');
  expect(servers.filter(({ state }) => state === 'ready').length).toBeGreaterThanOrEqual(7);
  await expect.poll(() => askAll('O que é um circuit breaker?')).toEqual(allDone);

  const diagrams = readEvents(await ask('/v1/chat/arquitetura/ao-vivo'));
  const stores = { postgres: 'up', redis: 'up' };
  expect(await heard(diagrams, 'pulse')).toMatchObject({
    here: 'lab',
    versions: { v1: { components: stores }, v4: { components: { ...stores, 'sa-redis': 'up' } } },
  });

  const broken = await ask('/api/falhas/provedor-fora', 'POST', {});
  expect(broken.status).toBe(201);
  await heard(live, 'faults', ({ active }) => (active as unknown[]).length === 1);
  await expect.poll(() => askAll('O que é um bulkhead?')).toEqual({ ...allDone, v1: 'overloaded' });
  await heard(diagrams, 'pulse', ({ versions }) => {
    const { v1 } = versions as NonNullable<Pulse['versions']>;
    return v1?.components.openai === 'down' && (v1.links['egress-openai']?.failedShare ?? 0) > 0;
  });
  await diagrams.return(undefined);

  expect((await ask('/api/falhas/provedor-fora', 'DELETE')).status).toBe(204);
  await heard(live, 'faults', ({ active }) => (active as unknown[]).length === 0);
  await expect.poll(() => askAll('O que é um cache?')).toEqual(allDone);
  const { seconds } = await heard(live, 'tick');
  expect((seconds as unknown[]).length).toBeGreaterThan(0);
  await live.return(undefined);
});

test('a question is a waterfall: its route in every version, and the spans that V3 and V4 send', async () => {
  const { lab } = await labSystem();
  const asked = { signal: AbortSignal.timeout(60_000), onEvent: () => undefined };
  const ids = ['v1', 'v2', 'v3', 'v4'] as const;
  await Promise.all(ids.map((id) => lab.classroom.ask(id, { text: 'O que é um retry?' }, asked)));
  const traces = async () =>
    (await read<RequestTrace[]>('/api/pedidos')).filter(({ question }) => /retry/.test(question));
  const told = async () =>
    Object.fromEntries((await traces()).map(({ version, spans }) => [version, spans.length > 0]));
  await expect.poll(told).toEqual({ v1: false, v2: false, v3: true, v4: true });
  for (const { route } of await traces()) expect(route.length).toBeGreaterThan(0);
  const [latest] = await traces();
  expect(await read(`/api/pedidos/${latest?.id}`)).toMatchObject({ version: latest?.version });
});

test('a server tells of itself, by its name, what it sees on the diagram', async () => {
  const { urls } = await labSystem();
  for (const version of ['v1', 'v2', 'v3', 'v4'] as const) {
    const events = readEvents(await fetch(`${urls[version]}/v1/chat/arquitetura/ao-vivo`));
    const { here, server, versions } = (await heard(events, 'pulse')) as unknown as Pulse;
    expect({ here, server }).toEqual({ here: version, server: expect.stringMatching(version) });
    const { components = {} } = versions[version] ?? {};
    expect(components).toMatchObject({ postgres: 'up' });
    expect(components['api-a'] ?? components['api-b'] ?? components['sa-api-a']).toBe('up');
    await events.return(undefined);
  }
});

test('logs are read and hold no secret', async () => {
  const { parts } = await labSystem();
  for (const name of Object.keys(parts)) {
    const { lines } = await read<{ lines: string[] }>(`/api/processos/${name}/registro?linhas=500`);
    expect(lines.join('\n')).not.toContain('•••');
  }
  const { lines } = await read<{ lines: string[] }>('/api/processos/v3-1/registro?linhas=500');
  expect(lines.length).toBeGreaterThan(20);
});

test('the steps from root to root are there', async () => {
  expect(await read('/api/codigo')).toHaveLength(3);
});
