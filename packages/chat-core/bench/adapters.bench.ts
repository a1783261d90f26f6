import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Agent, request } from 'undici';
import type { ChatProvider } from '../src/domain/chat-provider.ts';
import { leanFetch } from '../src/platform/lean-fetch.ts';
import { aRequest } from '../test/a-request.ts';
import { wireDialects } from './wire-dialects.ts';

const WARM_UP = 400;
const RUNS = 2_000;
const BOUND_MS = 0.3;

const say = (line: string) => void process.stdout.write(`${line}\n`);

const question = aRequest();
const fetch = leanFetch({ connectTimeoutMs: 2_000, connectionsMax: 64 });
const means = { fetch, estimateTokens: async () => 0 };

/** From the question to the first piece of the answer; the rest is read, but not timed. */
const throughAdapter = async (provider: ChatProvider) => {
  const startedAt = performance.now();
  let firstMs = 0;
  for await (const { type } of provider.stream(question, new AbortController().signal)) {
    if (type === 'text-delta') firstMs ||= performance.now() - startedAt;
  }
  return firstMs;
};

/** The bytes that the adapter sent, sent again by hand; from the request to the first bytes. */
const byHand = async (url: string, init: RequestInit, dispatcher: Agent) => {
  const startedAt = performance.now();
  const { body } = await request(url, {
    dispatcher,
    method: 'POST',
    headers: Object.fromEntries(new Headers(init.headers)),
    body: String(init.body),
  });
  let firstMs = 0;
  for await (const _chunk of body) firstMs ||= performance.now() - startedAt;
  return firstMs;
};

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;

const upstream = fork(fileURLToPath(new URL('./upstream.ts', import.meta.url)));
const [{ url }] = (await once(upstream, 'message')) as [{ readonly url: string }];
const connections = async () => Number(await (await request(`${url}/x/connections`)).body.text());

say('First token, in milliseconds: p50 (p99). One question at a time, in turns, one run.\n');
say('adapter      by hand          adapter          added   ratio  connections');
for (const dialect of wireDialects) {
  let sent: { readonly url: string; readonly init: RequestInit } | undefined;
  const watching: typeof globalThis.fetch = (input, init) => {
    sent ??= { url: String(input), init: init ?? {} };
    return fetch(input, init);
  };
  await throughAdapter(dialect.adapter(`${url}/${dialect.name}`, { ...means, fetch: watching }));
  if (sent === undefined) throw new Error(`${dialect.name} asked nobody`);

  const provider = dialect.adapter(`${url}/${dialect.name}`, means);
  const agent = new Agent({ connections: 64 });
  const raw: number[] = [];
  const adapted: number[] = [];
  const before = await connections();
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const rawMs = await byHand(sent.url, sent.init, agent);
    const adaptedMs = await throughAdapter(provider);
    if (run >= 0) raw.push(rawMs);
    if (run >= 0) adapted.push(adaptedMs);
  }
  const opened = (await connections()) - before;
  raw.sort((one, other) => one - other);
  adapted.sort((one, other) => one - other);
  const [rawP50, adaptedP50] = [at(raw, 0.5), at(adapted, 0.5)];
  const added = adaptedP50 - rawP50;
  const cell = (sorted: readonly number[]) =>
    `${at(sorted, 0.5).toFixed(3)} (${at(sorted, 0.99).toFixed(3)})`.padEnd(17);
  const verdict = added <= BOUND_MS ? '' : `  above the bound of ${BOUND_MS}`;
  say(
    `${dialect.name.padEnd(13)}${cell(raw)}${cell(adapted)}${added.toFixed(3)}   ` +
      `${(adaptedP50 / rawP50).toFixed(1)}    ${opened}${verdict}`,
  );
  await agent.close();
}
say(`\n${RUNS} runs each after ${WARM_UP}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
upstream.kill();
process.exit();
