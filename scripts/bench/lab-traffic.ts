import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Classroom } from '@evolua/lab/classroom/classroom';
import { createClassroom } from '@evolua/lab/classroom/create-classroom';
import { startSystem } from '@evolua/lab/start-system';
import { versions } from '@evolua/lab/system/versions';
import { createTraffic } from '@evolua/lab/traffic/create-traffic';
import { quantile } from './quantile.ts';
import { rawClient } from './raw-client.ts';
import { report } from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
const WARM_UP = 50;
const RUNS = 300;
const ADDED_MS = 5;
const SETTLED_MS = 10_000;
const MEASURED_MS = 20_000;

/** What the laboratory costs: a first token's delay, and a processor while it asks. */
export const labTraffic = async (folder: string, path: string): Promise<void> => {
  const system = await startSystem({
    root,
    dataFolder: join(folder, 'lab'),
    versions,
    ports: 'free',
    shell: { PATH: path },
    watch: false,
    screens: false,
    durable: true,
    log: () => undefined,
  });
  const file = join(folder, 'lab', 'bench.json');
  const classroom = createClassroom({ urls: system.urls, file });
  const traffic = createTraffic({ classroom, versions });
  const pace = (timeToFirstTokenMs: number, tokenGapMs: number) =>
    fetch(`${system.urls.simulator}/admin/pace`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ timeToFirstTokenMs, tokenGapMs },
        ...{ timeToFirstTokenJitterMs: 0, tokenGapJitterMs: 0 },
      }),
    });
  try {
    await pace(0, 0);
    await reportFirstToken(classroom, system.urls.v1 ?? '', file);
    await pace(250, 20);
    const idle = await coreShare();
    traffic.watched(1);
    await delay(SETTLED_MS);
    const used = await coreShare();
    const { perSecond } = traffic.settings();
    report(
      `o laboratório, com ${perSecond} perguntas por segundo a cada uma das quatro: processador`,
      `${percent(used)} de um núcleo (parado, ${percent(idle)}), balanceadores e ligações incluídos`,
    );
  } finally {
    await traffic.close();
    await classroom.close();
    await system.stop();
  }
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Of this process, over a while. */
const coreShare = async () => {
  const before = process.cpuUsage();
  await delay(MEASURED_MS);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / MEASURED_MS;
};

/** The classroom and a bare connection ask V1 in turns. */
const reportFirstToken = async (classroom: Classroom, url: string, file: string) => {
  await classroom.prepare('v1', 1);
  const { v1 } = JSON.parse(await readFile(file, 'utf8')) as Record<string, { token: string }[]>;
  const bare = rawClient(url);
  const { signal } = new AbortController();
  const times = { lab: [] as number[], bare: [] as number[] };
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const text = `O que é um circuit breaker? (${run})`;
    let startedAtMs = performance.now();
    let bareMs: number | undefined;
    await bare.ask(questionTo(url, v1?.[0]?.token ?? '', `${text} Sem rodeios.`), (bytes) => {
      if (bytes.includes('event: delta')) bareMs ??= performance.now() - startedAtMs;
    });
    startedAtMs = performance.now();
    let labMs: number | undefined;
    const onEvent = ({ event }: { readonly event: string }) => {
      if (event === 'delta') labMs ??= performance.now() - startedAtMs;
    };
    await classroom.ask('v1', { text }, { signal, onEvent });
    if (run < 0 || labMs === undefined || bareMs === undefined) continue;
    times.lab.push(labMs);
    times.bare.push(bareMs);
  }
  bare.close();
  const [lab, direct] = [quantile(times.lab, 0.5), quantile(times.bare, 0.5)];
  report(
    `primeiro token da V1 pelo laboratório: soma sobre uma conexão nua, mediana de ${RUNS}`,
    `${(lab - direct).toFixed(2)} ms (${lab.toFixed(2)} contra ${direct.toFixed(2)})`,
    [`${ADDED_MS} ms`, lab - direct <= ADDED_MS],
  );
};

const questionTo = (url: string, token: string, text: string) => {
  const body = JSON.stringify({ text });
  return (
    `POST /v1/chat HTTP/1.1\r\nhost: ${new URL(url).host}\r\nauthorization: Bearer ${token}\r\n` +
    'accept: text/event-stream\r\ncontent-type: application/json\r\n' +
    `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
};
