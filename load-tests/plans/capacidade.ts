import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

export const capacidade: Plan = {
  id: 'capacidade',
  title: 'Capacidade',
  question: 'As pessoas ao mesmo tempo que o curso anuncia: cabem?',
  asking: 'users',
  // COURSE §1: up to 100, up to 1,000, up to 10,000, more than 10,000.
  users: { v1: 100, v2: 1_000, v3: 10_000, v4: 10_000 },
  phases: [
    { name: 'chegada', seconds: 30, perSecond: 0, unjudged: true },
    { name: 'medida', seconds: 40, perSecond: 0 },
  ],
  thresholds: forAll({ phase: 'medida', good: 'rate>=0.99' }),
};
