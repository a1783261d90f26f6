import { type Tracer, trace } from '@opentelemetry/api';
import { Registry } from 'prom-client';
import type { AnswerCache } from '../../../src/domain/answer-cache.ts';
import type { CallLedger } from '../../../src/domain/call-ledger.ts';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import type { Layer } from '../../../src/domain/layer.ts';
import { stack } from '../../../src/domain/stack.ts';
import { bulkhead } from '../../../src/layers/bulkhead.ts';
import { cache } from '../../../src/layers/cache.ts';
import { chaos } from '../../../src/layers/chaos.ts';
import { circuitBreaker } from '../../../src/layers/circuit-breaker.ts';
import { coalesce } from '../../../src/layers/coalesce.ts';
import { continuation } from '../../../src/layers/continuation.ts';
import { degrade } from '../../../src/layers/degrade.ts';
import { failover } from '../../../src/layers/failover.ts';
import { hedge } from '../../../src/layers/hedge.ts';
import { ledger } from '../../../src/layers/ledger.ts';
import { metrics } from '../../../src/layers/metrics.ts';
import { chaosExperiments } from '../../../src/layers/parts/chaos-experiments.ts';
import { prefill } from '../../../src/layers/prefill.ts';
import { retry } from '../../../src/layers/retry.ts';
import { timeout } from '../../../src/layers/timeout.ts';
import { tracing } from '../../../src/layers/tracing.ts';
import { memoryAnswerCache } from '../../../src/stores/memory/memory-answer-cache.ts';
import { aCallLedger } from '../../a-call-ledger.ts';
import { aLogger } from '../../a-logger.ts';
import { finish, text } from '../../events.ts';
import { scriptedProvider } from '../../scripted-provider.ts';

export type NamedLayer = readonly [name: string, layer: Layer];
/** Sees the layers outermost first, and says which stand there, and how. */
export type Arrange = (layers: readonly NamedLayer[]) => readonly NamedLayer[];

type Options = {
  /** The layers above failover. */
  readonly above?: Arrange;
  /** The layers of each target. */
  readonly within?: Arrange;
  readonly tracer?: Tracer;
  readonly book?: CallLedger;
  readonly answers?: AnswerCache;
  readonly random?: () => number;
  readonly onStateChange?: (provider: string, state: string) => void;
};

/** Answers that the bulkhead lets through, and what it lets wait. */
export const PLACES = 4;
const QUEUE = { queuedMax: 100, queueMs: 5_000 };

/** What a reader gets when nobody can answer. */
export const EMERGENCY = 'Emergência.';

const asTheyAre: Arrange = (layers) => layers;

/** All layers in V4's order round the given targets, with dials that tests can turn. */
export const v4Stack = (
  targets: readonly ChatProvider[],
  {
    above = asTheyAre,
    within = asTheyAre,
    tracer = trace.getTracer('evolua'),
    book = aCallLedger().book,
    answers = memoryAnswerCache(),
    random = () => 0,
    onStateChange,
  }: Options = {},
) => {
  const registry = new Registry();
  const estimateTokens = async (written: string) => written.length;
  const experiments = chaosExperiments({ logger: aLogger().logger, random });
  const emergency = scriptedProvider([text(EMERGENCY), finish({ provider: 'minillm' })]);
  const resilient = within([
    ['prefill', prefill('native')],
    ['retry', retry({ retriesMax: 1, random: () => 0.5 })],
    ['circuitBreaker', circuitBreaker({ onStateChange })],
    ['timeout(token)', timeout({ firstTokenMs: 1_000, idleMs: 500 })],
    ['tracing(attempt)', tracing(tracer, { span: 'attempt' })],
    ['ledger', ledger(book, { priceOf: () => 0.5, estimateTokens })],
    ['chaos', chaos(experiments)],
  ]);
  const [first, ...others] = targets.map((target) => stack(...layersOf(resilient), target));
  if (first === undefined) throw new Error('a stack needs a target');
  const layers = above([
    ['metrics', metrics(registry)],
    ['tracing(request)', tracing(tracer, { span: 'request' })],
    ['watch', experiments.watch],
    ['degrade', degrade({ fallback: emergency.provider })],
    ['cache', cache(answers, { ttlSeconds: 3_600 })],
    ['coalesce', coalesce()],
    ['timeout(total)', timeout({ totalMs: 10_000 })],
    ['bulkhead', bulkhead({ concurrentMax: PLACES, ...QUEUE })],
    ['continuation', continuation({ estimateTokens })],
    ['hedge', hedge({ floorMs: 100, samplesMin: 3 })],
  ]);
  const provider = stack(...layersOf(layers), failover(first, ...others));
  return { provider, registry, experiments };
};

const layersOf = (layers: readonly NamedLayer[]) => layers.map(([, layer]) => layer);
