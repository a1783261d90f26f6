import type { Scenario } from './scenario.ts';

const faults: Readonly<Record<string, { readonly kind: string; readonly token?: number }>> = {
  cortada: { kind: 'cut', token: 20 },
  'sem fim': { kind: 'eof', token: 20 },
  filtrada: { kind: 'filtered' },
};

export const x25: Scenario = {
  id: 'X25',
  title: 'Meia resposta não se guarda',
  given: 'uma resposta cortada, sem fim ou barrada pelo filtro; depois, a mesma pergunta de novo',
  expected: 'na segunda vez, a resposta inteira: nada do que falhou ficou no cache',
  faults: (_, { variant = '' }) => {
    const fault = faults[variant];
    return fault === undefined ? [] : [{ provider: 'openai', script: [fault] }];
  },
  rounds: Object.keys(faults).map((variant) => ({ variant })),
  act: async ({ ask, round: { variant } }) => {
    const text = `Isto fica guardado? (${variant}, ${Date.now()})`;
    await ask({ text, aside: true });
    await ask({ text });
  },
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
