import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x18: Scenario = {
  id: 'X18',
  title: 'Cortada no meio de uma chamada de ferramenta',
  given: 'a OpenAI começa a chamar uma ferramenta e a conexão cai no meio dos argumentos',
  expected: 'um erro claro: meia chamada não se continua, nem se dá por completa',
  faults: () => [{ provider: 'openai', fault: { kind: 'cut-tool-call', fragment: 3 } }],
  errorIsRight: true,
  act: async ({ ask }) => {
    await ask({ tool: true });
  },
  checks: [checks.callsInAllMax(1), checks.hasCode('stream_incomplete')],
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
