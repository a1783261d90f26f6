import { aQuestion, type Target } from './a-question.ts';
import type { Bench } from './bench-v2.ts';
import type { MeasuredServer } from './measured-server.ts';
import { quantile } from './quantile.ts';
import { rawClient } from './raw-client.ts';

const CONNECTIONS = 32;
const WARM_UP_MS = 4_000;
const ROUND_MS = 4_000;
const ROUNDS = 7;

type Asked = { readonly server: MeasuredServer; readonly targets: readonly Target[] };
type Figures = {
  readonly perSecond: number;
  /** Answers per second of the core's own time: what others take of the core is not counted. */
  readonly perCoreSecond: number;
  /** Of the core: what the server used, and what it wanted and others had. */
  readonly used: number;
  readonly waited: number;
};

/** A closed loop: each connection asks again as soon as it is answered. */
const round = async ({ server, targets }: Asked, ms: number): Promise<Figures> => {
  const startedAtMs = performance.now();
  const [cpu, waited] = [server.cpuSeconds(), server.waitedSeconds()];
  let answers = 0;
  const loop = async (_: unknown, at: number) => {
    const target = targets[at % targets.length] as Target;
    const client = rawClient(target.url);
    while (performance.now() - startedAtMs < ms) {
      await client.ask(aQuestion(target, { stream: false }));
      answers += 1;
    }
    client.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const used = server.cpuSeconds() - cpu;
  return {
    perSecond: answers / seconds,
    perCoreSecond: answers / used,
    used: used / seconds,
    waited: (server.waitedSeconds() - waited) / seconds,
  };
};

/** The two servers in turns, in front of an upstream that answers at once, in `pieces`. */
export const throughput = async (bench: Bench, pieces: number) => {
  await bench.plan({ gapMs: 0, pieces, isDown: false });
  await round(bench.bare, WARM_UP_MS);
  await round(bench.v2, WARM_UP_MS);
  const rounds: { readonly bare: Figures; readonly v2: Figures }[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const bare = await round(bench.bare, ROUND_MS);
    rounds.push({ bare, v2: await round(bench.v2, ROUND_MS) });
  }
  const median = (read: (of: (typeof rounds)[number]) => number) => quantile(rounds.map(read), 0.5);
  const figures = (who: 'bare' | 'v2'): Figures => ({
    perSecond: median((each) => each[who].perSecond),
    perCoreSecond: median((each) => each[who].perCoreSecond),
    used: median((each) => each[who].used),
    waited: median((each) => each[who].waited),
  });
  const hits = await bench.counter('evolua_cache_lookups_total', 'outcome="hit"');
  const lookUps = await bench.counter('evolua_cache_lookups_total');
  return {
    bare: figures('bare'),
    v2: figures('v2'),
    ratio: median(({ v2, bare }) => v2.perSecond / bare.perSecond),
    ratioPerCoreSecond: median(({ v2, bare }) => v2.perCoreSecond / bare.perCoreSecond),
    ratios: rounds.map(({ v2, bare }) => v2.perSecond / bare.perSecond),
    hitShare: hits / lookUps,
    rounds: ROUNDS,
  };
};
