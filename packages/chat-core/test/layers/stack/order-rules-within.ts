import { ChatError } from '../../../src/domain/chat-error.ts';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import { chaos } from '../../../src/layers/chaos.ts';
import { circuitBreaker } from '../../../src/layers/circuit-breaker.ts';
import { ledger } from '../../../src/layers/ledger.ts';
import { chaosExperiments } from '../../../src/layers/parts/chaos-experiments.ts';
import { prefill } from '../../../src/layers/prefill.ts';
import { retry } from '../../../src/layers/retry.ts';
import { timeout } from '../../../src/layers/timeout.ts';
import { tracing } from '../../../src/layers/tracing.ts';
import { aCallLedger } from '../../a-call-ledger.ts';
import { aLogger } from '../../a-logger.ts';
import { finish, text } from '../../events.ts';
import { type Step, scriptedProvider } from '../../scripted-provider.ts';
import { answering, failing, someTargets } from '../../some-targets.ts';
import { spanRecorder } from '../../span-recorder.ts';
import { ask, type OrderRule } from './order-rule.ts';

const answer: readonly Step[] = [text('Oi'), finish()];
const silence: readonly Step[] = [{ type: 'silence' }];
const scripted = (...steps: readonly Step[]) => scriptedProvider(steps).provider;
const onceFailing = (call: number) => (call === 1 ? failing('server') : answering('a'));

const aRetry = () => retry({ retriesMax: 1, random: () => 0.5 });
const aBreaker = () => circuitBreaker({ callsMin: 2, resetMs: 60_000 });
const firstToken = () => timeout({ firstTokenMs: 500 });
const noExperiments = () => chaosExperiments({ logger: aLogger().logger, random: () => 0 });
const estimateTokens = async (said: string) => said.length;

const aLedger = () => {
  const { book, closed } = aCallLedger();
  const rows = () => closed.map(({ call }) => call.outcome);
  return { layer: ledger(book, { priceOf: () => 0, estimateTokens }), rows };
};

/** What is said to the last of so many questions. */
const askTimes = async (
  provider: ChatProvider,
  times: number,
  changes: Parameters<typeof ask>[1] = {},
) => {
  let said = '';
  for (let left = times; left > 0; left -= 1) ({ said } = await ask(provider, changes));
  return said;
};

/** What the order of the layers of each target is for. */
export const orderRulesWithin: readonly OrderRule[] = [
  {
    above: 'failover',
    below: 'retry',
    reason: 'a hiccup costs a second try, not a change of provider',
    seen: async ({ belowFailover }) => {
      const { providers } = someTargets({ a: onceFailing, b: answering('b') });
      return (await ask(belowFailover(aRetry(), providers))).said;
    },
    rightly: 'a',
    wrongly: 'b',
  },
  {
    above: 'failover',
    below: 'timeout(token)',
    reason: 'who is silent is passed over',
    seen: async ({ belowFailover }) => {
      const { providers } = someTargets({ a: silence, b: answering('b') });
      return (await ask(belowFailover(firstToken(), providers))).said;
    },
    rightly: 'b',
    wrongly: 'timeout_ttft',
  },
  {
    above: 'failover',
    below: 'ledger',
    reason: 'every target that was asked has its row',
    seen: async ({ belowFailover }) => {
      const { layer, rows } = aLedger();
      const { providers } = someTargets({ a: failing('server'), b: answering('b') });
      await ask(belowFailover(layer, providers));
      return rows();
    },
    rightly: ['server', 'ok'],
    wrongly: ['ok'],
  },
  {
    above: 'failover',
    below: 'circuitBreaker',
    reason: 'who is down is not asked, whoever answers in its place',
    seen: async ({ belowFailover }) => {
      const { providers, asked } = someTargets({ a: failing('server'), b: answering('b') });
      await askTimes(belowFailover(aBreaker(), providers), 4);
      return asked();
    },
    rightly: [2, 4],
    wrongly: [4, 4],
  },
  {
    above: 'prefill',
    below: 'ledger',
    reason: 'who is asked once more in other words is paid twice',
    seen: async ({ layers }) => {
      const { layer, rows } = aLedger();
      const refused = new ChatError('bad_request', { providerCode: 'prefill_rejected' });
      const { provider } = scriptedProvider((call) =>
        call === 1 ? [{ type: 'fail', error: refused }] : answer,
      );
      await ask(layers(prefill('native'), layer)(provider), { continues: 'Era uma' });
      return rows();
    },
    rightly: ['bad_request', 'ok'],
    wrongly: ['ok'],
  },
  {
    above: 'retry',
    below: 'circuitBreaker',
    reason: 'each attempt is judged, and an open breaker is not asked again',
    seen: async ({ layers }) => {
      const { provider, calls } = scriptedProvider(failing('server'));
      await askTimes(layers(aRetry(), aBreaker())(provider), 2);
      return calls.length;
    },
    rightly: 2,
    wrongly: 4,
  },
  {
    above: 'retry',
    below: 'timeout(token)',
    reason: 'each attempt has its own time',
    seen: async ({ layers }) => {
      const { provider } = scriptedProvider((call) =>
        call === 1 ? [{ type: 'wait', ms: 400 }, ...failing('server')] : answer,
      );
      return (await ask(layers(aRetry(), firstToken())(provider))).said;
    },
    rightly: 'Oi',
    wrongly: 'timeout_ttft',
  },
  {
    above: 'retry',
    below: 'ledger',
    reason: 'each attempt has its own row',
    seen: async ({ layers }) => {
      const { layer, rows } = aLedger();
      await ask(layers(aRetry(), layer)(scriptedProvider(onceFailing).provider));
      return rows();
    },
    rightly: ['server', 'ok'],
    wrongly: ['ok'],
  },
  {
    above: 'retry',
    below: 'tracing(attempt)',
    reason: 'each attempt has its own span',
    seen: async ({ layers }) => {
      const { tracer, spans } = spanRecorder();
      const spanOf = tracing(tracer, { span: 'attempt' });
      await ask(layers(aRetry(), spanOf)(scriptedProvider(onceFailing).provider));
      return spans.length;
    },
    rightly: 2,
    wrongly: 1,
  },
  {
    above: 'circuitBreaker',
    below: 'timeout(token)',
    reason: 'who is silent is sick, and not left by its reader',
    seen: async ({ layers }) => askTimes(layers(aBreaker(), firstToken())(scripted(...silence)), 3),
    rightly: 'circuit_open',
    wrongly: 'timeout_ttft',
  },
  {
    above: 'circuitBreaker',
    below: 'ledger',
    reason: 'who was not asked is not paid',
    seen: async ({ layers }) => {
      const { layer, rows } = aLedger();
      await askTimes(layers(aBreaker(), layer)(scripted(...failing('server'))), 3);
      return rows();
    },
    rightly: ['server', 'server'],
    wrongly: ['server', 'server', 'circuit_open'],
  },
  {
    above: 'tracing(attempt)',
    below: 'ledger',
    reason: 'the ledger counts the attempts that the spans name',
    seen: async ({ layers }) => {
      const { tracer, spans } = spanRecorder();
      const { layer } = aLedger();
      await ask(layers(tracing(tracer, { span: 'attempt' }), layer)(scripted(...answer)));
      return spans[0]?.attributes['evolua.attempt.number'];
    },
    rightly: 1,
    wrongly: 2,
  },
  {
    above: 'circuitBreaker',
    below: 'chaos',
    reason: 'an injected outage opens the breaker as a real one does',
    seen: async ({ layers }) => {
      const provider = layers(aBreaker(), chaos(noExperiments()))(scripted(...answer));
      return askTimes(provider, 3, { context: { chaos: 'error=overloaded' } });
    },
    rightly: 'circuit_open',
    wrongly: 'overloaded',
  },
  {
    above: 'timeout(token)',
    below: 'chaos',
    reason: 'an injected delay meets the limits as a real one does',
    seen: async ({ layers }) => {
      const provider = layers(firstToken(), chaos(noExperiments()))(scripted(...answer));
      return (await ask(provider, { context: { chaos: 'latency=900' } })).said;
    },
    rightly: 'timeout_ttft',
    wrongly: 'Oi',
  },
  {
    above: 'ledger',
    below: 'chaos',
    reason: 'an injected fault is booked as a real one is',
    seen: async ({ layers }) => {
      const { layer, rows } = aLedger();
      const provider = layers(layer, chaos(noExperiments()))(scripted(...answer));
      await ask(provider, { context: { chaos: 'error=overloaded' } });
      return rows();
    },
    rightly: ['overloaded'],
    wrongly: [],
  },
];
