import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import { startSystem } from '@evolua/lab/start-system';
import { versions } from '@evolua/lab/system/versions';
import { createClient } from '../../promises/client.ts';
import { quantile } from './quantile.ts';
import { report } from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const IDS = ['v2', 'v4'];
const RATE_MAX = '1000000';
const TOKEN_GAP_MS = 50;
const ANSWERS_AT_ONCE = 4;
const RESUMES = 100;
const STOPS = 40;
const RESUME_MS = 50;
const STOP_MS = 100;

type Where = 'same' | 'other';
type Times = Readonly<Record<Where, number[]>>;
const NAMES: Readonly<Record<Where, string>> = {
  same: 'pela instância que escreve',
  other: 'por outra',
};

/** What it takes to come back to an answer, and to stop it, through either of two instances. */
export const durable = async (folder: string, path: string): Promise<void> => {
  const system = await startSystem({
    root,
    dataFolder: join(folder, 'durable'),
    versions: versions.filter(({ id }) => IDS.includes(id)),
    ports: 'free',
    shell: {
      PATH: path,
      ACCOUNT_REQUESTS_PER_MINUTE: RATE_MAX,
      ADDRESS_REQUESTS_PER_MINUTE: RATE_MAX,
    },
    watch: false,
    screens: false,
    durable: true,
    log: () => undefined,
  });
  try {
    const simulator = createSimulatorAdmin(system.urls.simulator ?? '');
    await simulator.pace(TOKEN_GAP_MS);
    for (const id of IDS) await measure(id, system.urls[id] ?? '', simulator);
  } finally {
    await system.stop();
  }
};

type Simulator = ReturnType<typeof createSimulatorAdmin>;

const measure = async (id: string, url: string, simulator: Simulator) => {
  const { token } = await createClient(url, `${randomUUID()}@turma.example`);
  const door = { url, authorization: `Bearer ${token}` };
  const name = id.toUpperCase();

  const resumed: Times = { same: [], other: [] };
  while (Math.min(resumed.same.length, resumed.other.length) < RESUMES) {
    const answers = await Promise.all(Array.from({ length: ANSWERS_AT_ONCE }, () => begin(door)));
    for (let round = 0; round < 10; round += 1) {
      for (const answer of answers) await resume(door, answer, resumed);
      // The balancer takes turns: out of step with the answers, both kinds come about.
      if (round % 2 === 1) await fetch(`${url}/v1/health`);
    }
    for (const answer of answers) await stop(door, answer);
  }
  for (const where of ['other', 'same'] as const) {
    tell(`${name}: recarregar até o primeiro texto, ${NAMES[where]}`, resumed[where], RESUME_MS);
  }

  const stopped: Times = { same: [], other: [] };
  for (let run = 0; Math.min(stopped.same.length, stopped.other.length) < STOPS; run += 1) {
    await simulator.reset();
    await simulator.pace(TOKEN_GAP_MS);
    const answer = await begin(door);
    // The balancer takes turns: every other stop is to meet the one who writes.
    if (run % 2 === 1) await fetch(`${url}/v1/health`);
    // Not always at the same moment of a heartbeat.
    await delay((run * 37) % 250);
    const askedAt = Date.now();
    const servedBy = await stop(door, answer);
    const closedAt = (await simulator.journal()).at(-1)?.clientAbortAt;
    // An answer that had ended by itself has nothing to stop.
    if (closedAt) stopped[servedBy === answer.servedBy ? 'same' : 'other'].push(closedAt - askedAt);
  }
  for (const where of ['other', 'same'] as const) {
    tell(`${name}: parar até o provedor ser desligado, ${NAMES[where]}`, stopped[where], STOP_MS);
  }
};

type Door = { readonly url: string; readonly authorization: string };
type Answer = { readonly id: string; readonly servedBy: string | null };

const TEXT = /event: delta/;

/** Reads up to the first text, and leaves. */
const firstText = async (response: Response): Promise<string | null> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (TEXT.test(text)) return response.headers.get('x-evolua-served-by');
  }
  throw new Error(`no text: ${response.status} ${text}`);
};

/** An answer that has just begun to be written. */
const begin = async ({ url, authorization }: Door): Promise<Answer> => {
  const id = randomUUIDv7();
  const headers = {
    authorization,
    accept: 'text/event-stream',
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ text: `O que é um circuit breaker? ${id}`, generationId: id });
  const response = await fetch(`${url}/v1/chat`, { method: 'POST', headers, body });
  return { id, servedBy: await firstText(response) };
};

const resume = async ({ url, authorization }: Door, { id, servedBy }: Answer, times: Times) => {
  const startedAtMs = performance.now();
  const response = await fetch(`${url}/v1/chat/generations/${id}/events`, {
    headers: { authorization },
  });
  const by = await firstText(response);
  times[by === servedBy ? 'same' : 'other'].push(performance.now() - startedAtMs);
};

const stop = async ({ url, authorization }: Door, { id }: Answer) => {
  const response = await fetch(`${url}/v1/chat/generations/${id}/stop`, {
    method: 'POST',
    headers: { authorization },
  });
  await response.text();
  return response.headers.get('x-evolua-served-by');
};

const tell = (what: string, times: readonly number[], boundMs: number) => {
  const [p50 = 0, p99 = 0, max = 0] = [0.5, 0.99, 1].map((share) => quantile(times, share));
  const figure = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, máximo ${max.toFixed(1)} ms (${times.length} vezes)`;
  report(what, figure, [`${boundMs} ms no p99`, p99 <= boundMs]);
};
