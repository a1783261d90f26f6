import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

export const carga: Plan = {
  id: 'carga',
  title: 'Carga',
  question: 'O que cada versão faz num dia comum?',
  asking: 'unique',
  phases: [
    { name: 'aquecimento', seconds: 8, perSecond: 6, unjudged: true },
    { name: 'medida', seconds: 42, perSecond: 6 },
  ],
  thresholds: forAll({ phase: 'medida', good: 'rate>=0.99' }),
};
