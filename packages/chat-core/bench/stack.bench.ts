import { cpus, loadavg } from 'node:os';
import { type Tracer, trace } from '@opentelemetry/api';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { AnswerCache } from '../src/domain/answer-cache.ts';
import type { CallLedger } from '../src/domain/call-ledger.ts';
import type { ChatEvent } from '../src/domain/chat-event.ts';
import type { ChatProvider } from '../src/domain/chat-provider.ts';
import type { Layer } from '../src/domain/layer.ts';
import { stack } from '../src/domain/stack.ts';
import { aRequest } from '../test/a-request.ts';
import { finish, text } from '../test/events.ts';
import { v4Stack } from '../test/layers/stack/v4-stack.ts';

const WARM_UP = 5;
const ROUNDS = 25;
const REQUESTS = 300;
/** What the pieces cost is the difference between a long answer and a short one. */
const PIECES = { short: 1, long: 201 };
const BOUNDS_US = { request: 50, delta: 3 };

type Cost = { readonly request: number; readonly delta: number };

const say = (line: string) => void process.stdout.write(`${line}\n`);

const piece = text(' palavra');
const end = finish();
const instant = (pieces: number): ChatProvider => ({
  name: 'instant',
  modelFor: () => 'instant-1',
  stream: async function* (): AsyncGenerator<ChatEvent> {
    for (let left = pieces; left > 0; left -= 1) yield piece;
    yield end;
  },
});

/** What the layers cost is measured, not what stands behind them: these keep nothing. */
const book: CallLedger = { opened: async () => undefined, closed: () => undefined };
const answers: AnswerCache = { get: async () => undefined, set: async () => undefined };

/** Spans as in production, in batches, to a collector that takes no time. */
const exporter = {
  export: (_spans: unknown, done: (result: { code: 0 }) => void) => done({ code: 0 }),
  forceFlush: async () => undefined,
  shutdown: async () => undefined,
};
const spans = new TracerProvider({ spanProcessors: [new BatchSpanProcessor({ exporter })] });

const passThrough: Layer = (inner) => ({
  ...inner,
  stream: async function* (request, signal) {
    for await (const event of inner.stream(request, signal)) yield event;
  },
});
const allLayers = (tracer: Tracer) => (target: ChatProvider) =>
  v4Stack([target], { tracer, book, answers }).provider;

const CASES: Readonly<Record<string, Layer>> = {
  'the bare provider': (target) => target,
  'thirteen generators': stack(...Array.from({ length: 13 }, () => passThrough)),
  'all layers': allLayers(trace.getTracer('evolua')),
  'all layers, traced': allLayers(spans.getTracer('evolua')),
};

let asked = 0;
/** The processor's time for one request, in microseconds: every question is a new one. */
const cpuUs = async (provider: ChatProvider) => {
  const before = process.cpuUsage();
  for (let left = REQUESTS; left > 0; left -= 1) {
    asked += 1;
    const request = aRequest({ messages: [{ role: 'user', content: `Pergunta ${asked}?` }] });
    for await (const _ of provider.stream(request, new AbortController().signal));
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / REQUESTS;
};

const costOf = async (short: ChatProvider, long: ChatProvider): Promise<Cost> => {
  const request = await cpuUs(short);
  const delta = ((await cpuUs(long)) - request) / (PIECES.long - PIECES.short);
  return { request, delta };
};

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const built = Object.entries(CASES).map(([name, layer]) => ({
  name,
  providers: [layer(instant(PIECES.short)), layer(instant(PIECES.long))] as const,
  costs: [] as Cost[],
}));
for (let round = -WARM_UP; round < ROUNDS; round += 1) {
  for (const { providers, costs } of built) {
    const cost = await costOf(...providers);
    if (round >= 0) costs.push(cost);
  }
}

say('Microseconds of processor, in turns, median of the rounds: what is added to the bare one.\n');
say('                       per request   per delta');
const figures = built.map(({ name, costs }) => ({
  name,
  request: median(costs.map(({ request }) => request)),
  delta: median(costs.map(({ delta }) => delta)),
}));
const [bare = { request: 0, delta: 0 }, ...others] = figures;
let isMissed = false;
for (const { name, ...cost } of others) {
  const added = { request: cost.request - bare.request, delta: cost.delta - bare.delta };
  const missed = added.request > BOUNDS_US.request || added.delta > BOUNDS_US.delta;
  isMissed ||= missed;
  const cells = [added.request.toFixed(1).padStart(11), added.delta.toFixed(2).padStart(11)];
  say(`${name.padEnd(23)}${cells.join(' ')}${missed ? '   above the bound' : ''}`);
}
say(`\nbounds: ${BOUNDS_US.request} per request, ${BOUNDS_US.delta} per delta`);
say(`${ROUNDS} rounds of ${REQUESTS} requests after ${WARM_UP}`);
say(`${cpus().length} cores, load of the machine ${loadavg()[0]?.toFixed(1)}`);
await spans.shutdown();
process.exitCode = isMissed ? 1 : 0;
