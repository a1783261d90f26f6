import type { Scenario } from './scenario.ts';

/** Packets may be glued on their way: not every split arrives as one. */
const TIMES = 4;

export const x15: Scenario = {
  id: 'X15',
  title: 'Um byte por pacote',
  given: 'todo provedor parte a resposta em pacotes de um byte, ou no meio de cada letra acentuada',
  expected: 'o mesmo texto, letra por letra, de cada modelo',
  faults: (_, { variant: at = 'byte' }) => [{ fault: { kind: 'split-writes', at } }],
  rounds: [{ variant: 'byte' }, { variant: 'character' }],
  act: async ({ ask, models }) => {
    for (const model of models) {
      for (let asked = 0; asked < TIMES; asked += 1) await ask({ model });
    }
  },
  verdicts: { naive: 'fail', v1: 'pass', v2: 'pass', v3: 'pass', v4: 'pass' },
};
