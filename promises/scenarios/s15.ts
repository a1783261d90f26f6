import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import type { Evidence } from './evidence.ts';
import type { Scenario } from './scenario.ts';

const QUESTIONS = 20;
/** The breaker's and the roster's clocks are not scaled: half a minute holds two probes. */
const outageMs = ({ scale }: Clock) => (scale === 1 ? 60_000 : 30_000);
const everyMs = (clock: Clock) => outageMs(clock) / 15;
const BACK_WITHIN_MS = 30_000;
/** The breaker's own 10 s, less what a timer may be early or late. */
const WINDOW_MS = 9_500;
const CALLS_UNTIL_OPEN = 5;

export const s15: Scenario = {
  id: 'S15',
  title: 'Um minuto fora do ar, e a volta',
  given: 'a OpenAI responde 503 por 60 s; 20 perguntas, uma a cada 4 s',
  expected:
    'todas respondidas; a OpenAI de novo em uso até 30 s depois de voltar; com o breaker aberto, ' +
    'uma sonda por janela',
  faults: (clock) => [
    { provider: 'openai', fault: { kind: 'status', status: 503 }, lastsMs: outageMs(clock) },
  ],
  act: async ({ ask, clock, simulator }) => {
    const startedMs = performance.now();
    const isBack = async () => (await simulator.journal('openai')).at(-1)?.status === 200;
    const endMs = outageMs(clock) + BACK_WITHIN_MS;
    for (let asked = 0; asked < QUESTIONS || !(await isBack()); asked += 1) {
      const dueMs = asked * everyMs(clock);
      if (dueMs > endMs) break;
      await delay(Math.max(0, startedMs + dueMs - performance.now()));
      await ask();
    }
  },
  checks: [
    {
      text: 'a OpenAI volta a ser usada em até 30 s',
      holds: ({ attempts }) => attempts('openai').at(-1)?.status === 200,
    },
    {
      text: 'uma sonda por janela',
      advisory: true,
      holds: (evidence) => probeGapsMs(evidence).every((gapMs) => gapMs >= WINDOW_MS),
    },
  ],
  verdicts: { naive: 'safe', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};

/** Between the calls from the one that opened the breaker to the first that was answered. */
const probeGapsMs = ({ attempts }: Evidence) => {
  const calls = attempts('openai');
  const firstWell = calls.findIndex(({ status }) => status === 200);
  const times = calls
    .slice(CALLS_UNTIL_OPEN - 1, firstWell < 0 ? undefined : firstWell + 1)
    .map(({ acceptedAt }) => acceptedAt);
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
};
