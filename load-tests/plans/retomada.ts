import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

export const retomada: Plan = {
  id: 'retomada',
  title: 'Retomada',
  question: 'Quem perde a conexão no meio da resposta e volta: recebe tudo, uma vez só?',
  asking: 'resumed',
  phases: [{ name: 'medida', seconds: 40, perSecond: 3 }],
  thresholds: forAll({ phase: 'medida', good: 'rate>=0.99' }),
};
