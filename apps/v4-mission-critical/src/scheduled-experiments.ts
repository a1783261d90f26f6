import type { ChaosExperiment } from '@evolua/chat-core/domain/chaos-experiment';

const MINUTE_MS = 60_000;
/** Few enough that a wrong hypothesis hurts one question in twenty. */
const blastRadius = { share: 0.05, concurrentMax: 10 };

/** What V4 tries on itself, one after the other, when CHAOS_SCHEDULE_MINUTES is set. */
export const scheduledExperiments: readonly ChaosExperiment[] = [
  {
    hypothesis: 'Sem a OpenAI, outro provedor responde e ninguém percebe.',
    faults: { error: { code: 'overloaded' } },
    targets: ['openai'],
    blastRadius,
    durationMs: MINUTE_MS,
  },
  {
    hypothesis: 'Com a OpenAI lenta, o hedge responde a tempo.',
    faults: { latency: { ms: 2_000, jitterMs: 500 } },
    targets: ['openai'],
    blastRadius,
    durationMs: MINUTE_MS,
  },
  {
    hypothesis: 'Uma resposta cortada no meio é continuada por outro provedor.',
    faults: { cut: { afterPieces: 10 } },
    targets: ['openai'],
    blastRadius,
    durationMs: MINUTE_MS,
  },
];
