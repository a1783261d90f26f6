import { type Bench, startBench } from './bench-v2.ts';
import { addedFirstToken, afterFailover } from './first-token.ts';
import { report } from './report.ts';
import { type StreamFigures, streams } from './streams.ts';
import { throughput } from './throughput.ts';

const RATIO_MIN = 0.3;
const ADDED_MS = 1;
const AFTER_FAILOVER_MS = 2;
const STREAMS = 1_000;
const STREAM_SECONDS = 10;
/** Of a thousand streams; each step is as much work as so many more streams at 20 per second. */
const RATES_PER_SECOND = [20, 25, 30, 35, 40, 50, 60];
const PIECES = [13, 60];

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const ms = (value: number) => `${value.toFixed(2)} ms`;

const reportThroughput = async (bench: Bench) => {
  for (const pieces of PIECES) {
    const { bare, v2, ratio, ratios, ratioPerCoreSecond, hitShare, rounds } = await throughput(
      bench,
      pieces,
    );
    const spread = `${percent(Math.min(...ratios))} a ${percent(Math.max(...ratios))}`;
    const of = `resposta de ${pieces} pedaços`;
    for (const [name, each] of Object.entries({ 'proxy nu': bare, V2: v2 })) {
      report(
        `${name}, ${of}: respostas por segundo`,
        `${Math.round(each.perSecond)} (${percent(each.used)} do núcleo; esperou ${percent(each.waited)})`,
      );
    }
    report(
      `razão, mediana de ${rounds} rodadas alternadas, ${of}`,
      `${percent(ratio)} (${spread})`,
      ['ao menos 30 %', ratio >= RATIO_MIN],
    );
    report(
      `a mesma razão por segundo de processador, ${of}`,
      `${percent(ratioPerCoreSecond)} (${Math.round(1e6 / v2.perCoreSecond)} µs contra ${Math.round(1e6 / bare.perCoreSecond)} µs)`,
    );
    report('acertos de cache', percent(hitShare), ['perto de zero', hitShare < 0.001]);
  }
};

const reportFirstToken = async (bench: Bench) => {
  const { alone, loaded, rate } = await addedFirstToken(bench);
  for (const [name, [bare = 0, v2 = 0]] of [
    ['uma pergunta por vez', alone],
    [`${rate} perguntas por segundo`, loaded],
  ] as const) {
    report(
      `primeiro token, ${name}: soma sobre o proxy nu, mediana`,
      `${ms(v2 - bare)} (${ms(v2)} contra ${ms(bare)})`,
      ['1 ms', v2 - bare <= ADDED_MS],
    );
  }
};

const reportFailover = async (bench: Bench) => {
  const { medians, p99, rejected, failovers } = await afterFailover(bench);
  const [direct = 0, passedOn = 0] = medians;
  report(
    'disjuntor aberto: espera a mais pelo primeiro token, mediana',
    `${ms(passedOn - direct)} (${ms(passedOn)} contra ${ms(direct)}; p99 ${p99.map(ms).join(' contra ')}; ${failovers} desvios, ${rejected} recusas do disjuntor)`,
    ['2 ms', passedOn - direct <= AFTER_FAILOVER_MS],
  );
};

const figuresOf = ({ complete, stalled, p50, p99, max }: StreamFigures) =>
  `${complete} inteiros, ${stalled} travaram; intervalo p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, máximo ${max.toFixed(0)} ms`;

const reportStreams = async (bench: Bench) => {
  for (const rate of RATES_PER_SECOND) {
    const gapMs = 1_000 / rate;
    await bench.plan({ gapMs, pieces: rate * STREAM_SECONDS, isDown: false });
    const what = `${STREAMS} fluxos, ${rate} pedaços por segundo cada`;
    report(`${what}: sem ninguém no meio`, figuresOf(await streams([bench.direct], STREAMS)));
    if (rate === RATES_PER_SECOND[0]) {
      report(`${what}: pelo proxy nu`, figuresOf(await streams(bench.bare.targets, STREAMS)));
    }
    const cpu = bench.v2.server.cpuSeconds();
    const startedAtMs = performance.now();
    const figures = await streams(bench.v2.targets, STREAMS);
    const used = (bench.v2.server.cpuSeconds() - cpu) / ((performance.now() - startedAtMs) / 1_000);
    const bound = ['sem travar', figures.stalled === 0] as const;
    report(
      `${what}: pela V2`,
      `${figuresOf(figures)}; ${percent(used)} do núcleo`,
      rate === RATES_PER_SECOND[0] ? bound : undefined,
    );
    if (figures.stalled <= STREAMS / 100) continue;
    report('um núcleo trava', `no trabalho de ${(STREAMS * rate) / 20} fluxos de 20 por segundo`);
    return;
  }
};

/** What V2 costs, against a bare proxy in the same run. */
export const v2Figures = async (folder: string, path: string, sections: readonly string[]) => {
  const bench = await startBench(folder, path);
  const all = {
    throughput: reportThroughput,
    'first-token': reportFirstToken,
    streams: reportStreams,
    // Last, for it leaves an open breaker behind.
    failover: reportFailover,
  };
  try {
    for (const [name, measure] of Object.entries(all)) {
      if (sections.includes(name)) await measure(bench);
    }
  } finally {
    await bench.stop();
  }
};
