import { Registry } from 'prom-client';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import { stack } from '../../../src/domain/stack.ts';
import { bulkhead } from '../../../src/layers/bulkhead.ts';
import { cache } from '../../../src/layers/cache.ts';
import { chaos } from '../../../src/layers/chaos.ts';
import { coalesce } from '../../../src/layers/coalesce.ts';
import { continuation } from '../../../src/layers/continuation.ts';
import { degrade } from '../../../src/layers/degrade.ts';
import { failover } from '../../../src/layers/failover.ts';
import { hedge } from '../../../src/layers/hedge.ts';
import { metrics } from '../../../src/layers/metrics.ts';
import { chaosExperiments } from '../../../src/layers/parts/chaos-experiments.ts';
import { timeout } from '../../../src/layers/timeout.ts';
import { tracing } from '../../../src/layers/tracing.ts';
import { memoryAnswerCache } from '../../../src/stores/memory/memory-answer-cache.ts';
import { aLogger } from '../../a-logger.ts';
import { anExperiment } from '../../an-experiment.ts';
import { finish, text } from '../../events.ts';
import { type Step, scriptedProvider } from '../../scripted-provider.ts';
import { answering, failing, someTargets } from '../../some-targets.ts';
import { spanRecorder } from '../../span-recorder.ts';
import { ask, type OrderRule, question } from './order-rule.ts';

const answer: readonly Step[] = [text('Oi'), finish()];
const after = (ms: number): Step => ({ type: 'wait', ms });
const scripted = (...steps: readonly Step[]) => scriptedProvider(steps).provider;

const aCache = () => cache(memoryAnswerCache(), { ttlSeconds: 60 });
const oneSlot = (queuedMax = 0) => bulkhead({ concurrentMax: 1, queuedMax, queueMs: 800 });
const emergency = () => degrade({ fallback: scripted(text('Emergência'), finish()) });
const estimateTokens = async (said: string) => said.length;
const aHedge = () => hedge({ floorMs: 100, samplesMin: 1 });

/** Fast once, so that it is known how fast it is, and slow from then on. */
const slowing = (call: number) => (call === 1 ? answering('a') : [after(1_500), ...answering('a')]);

const answersIn = async (registry: Registry, outcome: string) => {
  const { values = [] } = (await registry.getSingleMetric('evolua_answers_total')?.get()) ?? {};
  return values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0;
};

/** Several at once, each with what it asks for. */
const askAll = async (provider: ChatProvider, asked: readonly Parameters<typeof ask>[1][]) => {
  const all = await Promise.all(asked.map((changes) => ask(provider, changes)));
  return all.map(({ said }) => said);
};

/** What the order of the layers above failover is for. */
export const orderRulesAbove: readonly OrderRule[] = [
  {
    above: 'metrics',
    below: 'cache',
    reason: 'an answer from the cache is an answer',
    seen: async ({ layers }) => {
      const registry = new Registry();
      const provider = layers(metrics(registry), aCache())(scripted(...answer));
      await ask(provider);
      await ask(provider);
      return answersIn(registry, 'ok');
    },
    rightly: 2,
    wrongly: 1,
  },
  {
    above: 'metrics',
    below: 'degrade',
    reason: 'an answer counts as its reader saw it',
    seen: async ({ layers }) => {
      const registry = new Registry();
      await ask(layers(metrics(registry), emergency())(scripted(...failing('overloaded'))));
      return answersIn(registry, 'degraded');
    },
    rightly: 1,
    wrongly: 0,
  },
  {
    above: 'metrics',
    below: 'bulkhead',
    reason: 'who was refused is counted',
    seen: async ({ layers }) => {
      const registry = new Registry();
      const provider = layers(metrics(registry), oneSlot())(scripted(after(100), ...answer));
      await askAll(provider, [question('Um?'), question('Dois?')]);
      return answersIn(registry, 'too_busy');
    },
    rightly: 1,
    wrongly: 0,
  },
  {
    above: 'tracing(request)',
    below: 'cache',
    reason: 'every answer leaves a span, wherever it came from',
    seen: async ({ layers }) => {
      const { tracer, spans } = spanRecorder();
      const provider = layers(tracing(tracer, { span: 'request' }), aCache())(scripted(...answer));
      await ask(provider);
      await ask(provider);
      return spans.length;
    },
    rightly: 2,
    wrongly: 1,
  },
  {
    above: 'watch',
    below: 'coalesce',
    reason: 'an experiment strikes nobody who happens to ask the same',
    seen: async ({ layers }) => {
      const experiments = chaosExperiments({ logger: aLogger().logger, random: () => 0 });
      const blastRadius = { share: 1, concurrentMax: 1 };
      experiments.start(anExperiment({ faults: { cut: { afterPieces: 1 } }, blastRadius }));
      const provider = stack(
        // Only the first of the two is exposed.
        layers(experiments.watch, coalesce()),
        chaos(experiments),
        scripted(text('O'), after(10), text('i'), finish()),
      );
      return askAll(provider, [{}, {}]);
    },
    rightly: ['cut', 'Oi'],
    wrongly: ['cut', 'cut'],
  },
  {
    above: 'degrade',
    below: 'coalesce',
    reason: 'who wants no emergency answer gets none, whoever asks the same',
    seen: async ({ layers }) => {
      const provider = layers(emergency(), coalesce())(scripted(after(10), ...failing('server')));
      return askAll(provider, [{}, { context: { degradedAllowed: false } }]);
    },
    rightly: ['Emergência', 'server'],
    wrongly: ['Emergência', 'Emergência'],
  },
  {
    above: 'degrade',
    below: 'timeout(total)',
    reason: 'when time is up there is still an emergency answer',
    seen: async ({ layers }) => {
      const provider = layers(emergency(), timeout({ totalMs: 500 }))(scripted(after(900)));
      return (await ask(provider)).said;
    },
    rightly: 'Emergência',
    wrongly: 'deadline',
  },
  {
    above: 'cache',
    below: 'bulkhead',
    reason: 'a hit takes no slot',
    seen: async ({ layers }) => {
      const provider = layers(aCache(), oneSlot())(scripted(after(100), ...answer));
      await ask(provider);
      return askAll(provider, [question('Nova?'), {}]);
    },
    rightly: ['Oi', 'Oi'],
    wrongly: ['Oi', 'too_busy'],
  },
  {
    above: 'coalesce',
    below: 'bulkhead',
    reason: 'who joins takes no slot',
    seen: async ({ layers }) =>
      askAll(layers(coalesce(), oneSlot())(scripted(after(100), ...answer)), [{}, {}]),
    rightly: ['Oi', 'Oi'],
    wrongly: ['Oi', 'too_busy'],
  },
  {
    above: 'timeout(total)',
    below: 'bulkhead',
    reason: 'waiting in the queue is waiting',
    seen: async ({ layers }) => {
      const provider = layers(
        timeout({ totalMs: 1_000 }),
        oneSlot(1),
      )(scripted(after(700), ...answer));
      return askAll(provider, [question('Um?'), question('Dois?')]);
    },
    rightly: ['Oi', 'deadline'],
    wrongly: ['Oi', 'Oi'],
  },
  {
    above: 'timeout(total)',
    below: 'failover',
    reason: 'there is one deadline for all attempts',
    seen: async ({ aboveFailover }) => {
      const slow = [after(700), ...failing('server')];
      const { providers } = someTargets({ a: slow, b: slow, c: slow });
      return (await ask(aboveFailover(timeout({ totalMs: 1_000 }), providers))).said;
    },
    rightly: 'deadline',
    wrongly: 'server',
  },
  {
    above: 'bulkhead',
    below: 'continuation',
    reason: 'an answer goes on in the slot that it has',
    seen: async ({ layers }) => {
      const { provider } = scriptedProvider((call) =>
        call === 1
          ? [after(100), text('Era uma '), ...failing('cut')]
          : [after(900), text('vez.'), finish()],
      );
      const both = layers(oneSlot(1), continuation({ estimateTokens }))(provider);
      const [first] = await askAll(both, [question('Um?'), question('Dois?')]);
      return first;
    },
    rightly: 'Era uma vez.',
    wrongly: 'cut',
  },
  {
    above: 'bulkhead',
    below: 'hedge',
    reason: 'a second call waits for no second slot',
    seen: async ({ layers }) => {
      const { providers } = someTargets({ a: slowing, b: answering('b') });
      const provider = layers(oneSlot(), aHedge())(failover(...providers));
      await ask(provider);
      return (await ask(provider)).said;
    },
    rightly: 'b',
    wrongly: 'a',
  },
  {
    above: 'continuation',
    below: 'hedge',
    reason: 'who goes on slowly has a second at its side too',
    seen: async ({ layers }) => {
      const { providers, calls } = someTargets({
        a: (call) => (call === 1 ? answering('a') : [text('Era uma '), ...failing('cut')]),
        b: (call) => (call === 1 ? answering('b') : [after(5_000), text('vez.'), finish()]),
        c: [text('vez.'), finish()],
      });
      const provider = layers(continuation({ estimateTokens }), aHedge())(failover(...providers));
      await ask(provider);
      await ask(provider, { model: 'b' });
      await ask(provider);
      return calls.c.length;
    },
    rightly: 1,
    wrongly: 0,
  },
  {
    above: 'continuation',
    below: 'failover',
    reason: 'somebody else goes on, not the one who broke off',
    seen: async ({ aboveFailover }) => {
      const { providers } = someTargets({
        a: [text('Era uma '), ...failing('cut')],
        b: [text('vez.'), finish()],
      });
      return (await ask(aboveFailover(continuation({ estimateTokens }), providers))).said;
    },
    rightly: 'Era uma vez.',
    wrongly: 'cut',
  },
  {
    above: 'hedge',
    below: 'failover',
    reason: 'the second call asks somebody else',
    seen: async ({ aboveFailover }) => {
      const { providers } = someTargets({ a: slowing, b: answering('b') });
      const provider = aboveFailover(aHedge(), providers);
      await ask(provider);
      return (await ask(provider)).said;
    },
    rightly: 'b',
    wrongly: 'a',
  },
];
