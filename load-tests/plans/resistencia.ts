import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

export const resistencia: Plan = {
  id: 'resistencia',
  title: 'Resistência',
  question: 'Depois de dez minutos, ela é a mesma? A memória sobe?',
  asking: 'unique',
  phases: [
    { name: 'aquecimento', seconds: 20, perSecond: 4, unjudged: true },
    { name: 'começo', seconds: 120, perSecond: 4 },
    { name: 'meio', seconds: 340, perSecond: 4 },
    { name: 'fim', seconds: 120, perSecond: 4 },
  ],
  thresholds: forAll({ phase: 'começo', good: 'rate>=0.99' }, { phase: 'fim', good: 'rate>=0.99' }),
};
