import { setTimeout as delay } from 'node:timers/promises';
import { aQuestion, type Target } from './a-question.ts';
import type { Bench } from './bench-v2.ts';
import { quantile } from './quantile.ts';
import { type RawClient, rawClient } from './raw-client.ts';

const WARM_UP = 300;
const RUNS = 800;
const CONTENT = /"content":"[^"]/;
/** Open loop, per second and server: far from what either can do. */
const MODEST_RATE = 100;
const MODEST_RUNS = 500;

type Way = { readonly client: RawClient; readonly target: Target; readonly model?: string };

/** From the question to the first piece of text, in milliseconds; the rest is read, not timed. */
const firstTokenMs = async ({ client, target, model }: Way) => {
  const request = aQuestion(target, { stream: true, model });
  const startedAtMs = performance.now();
  let firstMs: number | undefined;
  await client.ask(request, (text) => {
    if (firstMs === undefined && CONTENT.test(text)) firstMs = performance.now() - startedAtMs;
  });
  return firstMs ?? Number.NaN;
};

/** Two ways to the same answer, one question at a time, in turns. */
const inTurns = async (one: Way, other: Way) => {
  const times: [number[], number[]] = [[], []];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const pair = [await firstTokenMs(one), await firstTokenMs(other)] as const;
    if (run < 0) continue;
    times[0].push(pair[0]);
    times[1].push(pair[1]);
  }
  return times;
};

/** Questions that begin when their time has come, whoever is still answered. */
const atAModestRate = async (target: Target) => {
  const free: RawClient[] = [];
  const times: number[] = [];
  const ask = async () => {
    const client = free.pop() ?? rawClient(target.url);
    times.push(await firstTokenMs({ client, target }));
    free.push(client);
  };
  const startedAtMs = performance.now();
  const asked: Promise<void>[] = [];
  for (let run = 0; run < MODEST_RUNS; run += 1) {
    await delay(Math.max(0, startedAtMs + (run * 1_000) / MODEST_RATE - performance.now()));
    asked.push(ask());
  }
  await Promise.all(asked);
  for (const client of free) client.close();
  return times;
};

const wayTo = (target: Target, model?: string): Way => ({
  client: rawClient(target.url),
  target,
  model,
});
const firstOf = ({ targets }: { readonly targets: readonly Target[] }) => targets[0] as Target;
const medians = (times: readonly (readonly number[])[]) => times.map((of) => quantile(of, 0.5));

/** What V2 adds to the first token, against the bare proxy. */
export const addedFirstToken = async (bench: Bench) => {
  await bench.plan({ gapMs: 0, pieces: 13, isDown: false });
  const [bare, v2] = [firstOf(bench.bare), firstOf(bench.v2)];
  const ways = [wayTo(bare), wayTo(v2)] as const;
  const alone = medians(await inTurns(...ways));
  for (const { client } of ways) client.close();
  const loaded = medians([await atAModestRate(bare), await atAModestRate(v2)]);
  return { alone, loaded, rate: MODEST_RATE };
};

/** The preferred provider is down and its breaker open; the other one asked by its own name. */
export const afterFailover = async (bench: Bench) => {
  await bench.plan({ gapMs: 0, pieces: 13, isDown: true });
  const target = firstOf(bench.v2);
  const ways = [wayTo(target, bench.models.fallback), wayTo(target)] as const;
  const times = await inTurns(...ways);
  for (const { client } of ways) client.close();
  const rejected = await bench.counter('evolua_breaker_events_total', 'outcome="rejected"');
  const failovers = await bench.counter('evolua_failovers_total');
  return {
    medians: medians(times),
    p99: times.map((of) => quantile(of, 0.99)),
    rejected,
    failovers,
  };
};
