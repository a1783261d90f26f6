import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

export const cutAnswers: Fault = {
  id: 'resposta-cortada',
  code: 'F07',
  group: 'providers',
  title: 'Respostas da OpenAI cortadas no meio',
  how: 'A conexão com a OpenAI cai depois de alguns tokens de cada resposta.',
  standsFor: 'Um servidor do provedor que reinicia, um proxy no caminho que derruba a conexão.',
  note: undefined,
  intensity: { label: 'tokens antes do corte', unit: 'tokens', min: 1, max: 60, step: 1, usual: 8 },
  durationMs: lasting,
  perVersion: false,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Toda resposta para no meio: o que veio fica guardado, com o erro.',
    },
    v2: {
      verdict: 'dips',
      badSecondsMax: 30,
      sentence: 'As que estavam no meio se perdem; depois a OpenAI descansa, e o Claude responde.',
    },
    v3: {
      verdict: 'dips',
      badSecondsMax: 8,
      sentence: 'As que estavam no meio se perdem; depois disso, é a vez do Claude.',
    },
    v4: {
      verdict: 'holds',
      badSecondsMax: 5,
      sentence: 'A camada de continuação pede o resto a outro provedor: o texto sai inteiro.',
    },
  },
  inject: ({ failCalls, intensity }) => failCalls('openai', { kind: 'cut', token: intensity }),
};
