import { checks } from './checks.ts';
import type { Scenario } from './scenario.ts';

export const x05: Scenario = {
  id: 'X05',
  title: 'Status 200 e nada dentro',
  given: 'a OpenAI responde 200 com o corpo vazio, ou com uma resposta sem nenhuma escolha',
  expected: 'uma resposta vazia é uma falha: outro provedor responde',
  faults: (_, { variant = 'empty' }) => [{ provider: 'openai', fault: { kind: variant } }],
  rounds: [{ variant: 'empty' }, { variant: 'empty-choices' }],
  checks: [checks.callsMax('openai', 1), checks.isBookedAs('openai', 'empty')],
  verdicts: { naive: 'fail', v1: 'safe', v2: 'pass', v3: 'pass', v4: 'pass' },
};
