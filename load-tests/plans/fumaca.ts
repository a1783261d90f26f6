import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

export const fumaca: Plan = {
  id: 'fumaca',
  title: 'Fumaça',
  question: 'Está tudo ligado?',
  asking: 'unique',
  phases: [{ name: 'fumaça', seconds: 10, perSecond: 1 }],
  thresholds: forAll({ phase: 'fumaça', good: 'rate>=0.99' }),
};
