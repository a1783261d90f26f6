import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

export const identicas: Plan = {
  id: 'identicas',
  title: 'Idênticas',
  question: 'Mil pessoas fazem a mesma pergunta no mesmo instante: quantas vezes ela é paga?',
  asking: 'identical',
  atOnce: 1_000,
  phases: [{ name: 'de uma vez', seconds: 25, perSecond: 0 }],
  // Some may be told to come back: what is asked is that nobody is left without an answer.
  thresholds: forAll({ phase: 'de uma vez', good: 'rate>=0.5' }),
};
