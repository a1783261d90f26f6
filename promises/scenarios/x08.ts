import type { Evidence } from './evidence.ts';
import type { Scenario } from './scenario.ts';

/** A machine that runs four versions at once notices later. */
const closedWithinMs = ({ clock }: Evidence) => (clock.scale === 1 ? 100 : 500);

export const x08: Scenario = {
  id: 'X08',
  title: 'Quem perguntou foi embora',
  given: 'o cliente desliga antes dos cabeçalhos, ou no meio da resposta',
  expected: 'a conexão com o provedor fecha em até 100 ms, e nenhum byte mais é gerado',
  faults: (_, { variant }) => [
    {
      provider: 'openai',
      fault:
        variant === 'antes' ? { kind: 'slow-headers', ms: 5_000 } : { kind: 'token-gap', ms: 50 },
    },
  ],
  rounds: [{ variant: 'antes' }, { variant: 'no meio' }],
  act: async ({ ask, round: { variant } }) => {
    await ask({ leaveAfter: variant === 'antes' ? { ms: 400 } : { pieces: 10 } });
  },
  checks: [
    {
      text: 'conexão fechada em até 100 ms',
      holds: (evidence) => {
        const [call, ...others] = evidence.attempts();
        const [answer] = evidence.answers;
        if (call?.clientAbortAt == null || answer === undefined || others.length > 0) return false;
        const leftAt = answer.askedAt + answer.totalMs;
        return call.clientAbortAt - leftAt <= closedWithinMs(evidence);
      },
    },
    {
      text: 'nada gerado depois disso',
      holds: ({ attempts }) =>
        attempts().every(({ bytesGeneratedAfterAbort }) => bytesGeneratedAfterAbort === 0),
    },
  ],
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
