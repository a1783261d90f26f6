import { availableParallelism, loadavg } from 'node:os';
import { measureAnswers } from './measure-answers.ts';
import { measureStreams } from './measure-streams.ts';
import { type Child, startChild } from './start-child.ts';

const WARM_UP_SECONDS = 2;
const SECONDS = 8;
const STREAMS = 1_000;
const TOKENS = 200;
const GAP_MS = 50;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const round = (value: number): string => value.toFixed(1);

/** Runs `work` and says how much of one core the simulator used, and how much it had to wait for. */
async function withCpu<Result>(child: Child, work: () => Promise<Result>) {
  const [cpu, queued, at] = [
    await child.cpuSeconds(),
    await child.queuedSeconds(),
    performance.now(),
  ];
  const result = await work();
  const seconds = (performance.now() - at) / 1_000;
  const share = (100 * ((await child.cpuSeconds()) - cpu)) / seconds;
  const waited = (100 * ((await child.queuedSeconds()) - queued)) / seconds;
  return { result, core: `${round(share)} % of a core (waiting for one ${round(waited)} %)` };
}

async function benchAnswers(name: string, script: string): Promise<void> {
  const child = await startChild(script, {
    PORT: '0',
    TIME_TO_FIRST_TOKEN_MS: '0',
    TIME_TO_FIRST_TOKEN_JITTER_MS: '0',
    TOKEN_GAP_MS: '0',
    TOKEN_GAP_JITTER_MS: '0',
  });
  const idleMb = await child.memoryMb();
  await measureAnswers(child.url, WARM_UP_SECONDS);
  const { result, core } = await withCpu(child, () => measureAnswers(child.url, SECONDS));
  say(
    `${name}: ${Math.round(result)} answers/s at ${core}; ` +
      `memory (PSS) ${round(idleMb)} MB at the start, ${round(await child.memoryMb())} MB after`,
  );
  await child.stop();
}

async function benchStreams(): Promise<void> {
  const child = await startChild('./canned-simulator.ts', {});
  const put = (path: string, body: unknown) =>
    fetch(`${child.url}/admin${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await put('/pace', {
    timeToFirstTokenMs: 250,
    timeToFirstTokenJitterMs: 250,
    tokenGapMs: GAP_MS,
    tokenGapJitterMs: 0,
  });
  await put('/faults', [{ fault: { kind: 'tokens', count: TOKENS } }]);
  const { result, core } = await withCpu(child, () => measureStreams(child.url, STREAMS));
  say(
    `${STREAMS} streams of ${TOKENS} tokens, one every ${GAP_MS} ms: ${result.complete} complete, ` +
      `${Math.round(result.deltasPerSecond)} deltas/s at ${core}; gap p50 ` +
      `${round(result.gapP50Ms)} ms, p99 ${round(result.gapP99Ms)} ms, max ${round(result.gapMaxMs)} ms; ` +
      `memory (PSS) ${round(await child.memoryMb())} MB`,
  );
  await child.stop();
}

const load = () => loadavg().map(round).join(' ');
say(`node ${process.version}, ${availableParallelism()} cores, load before ${load()}`);
await benchAnswers('fixed answer, in one piece', './canned-simulator.ts');
await benchAnswers('MiniLLM, in one piece', '../src/main.ts');
await benchStreams();
say(
  `load after ${load()}; the simulator uses one core, the load another: at 100 % it is the limit`,
);
