import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

export const repetidas: Plan = {
  id: 'repetidas',
  title: 'Repetidas',
  question: 'As mesmas cinco perguntas, de pessoas diferentes: quanto o cache poupa?',
  asking: 'repeated',
  phases: [{ name: 'medida', seconds: 40, perSecond: 8 }],
  thresholds: forAll({ phase: 'medida', good: 'rate>=0.99' }),
};
