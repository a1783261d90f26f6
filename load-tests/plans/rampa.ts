import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

const PACES = [5, 10, 15, 20, 30, 40];
const SECONDS = 12;

export const rampa: Plan = {
  id: 'rampa',
  title: 'Rampa',
  question: 'A partir de que ritmo ela deixa de acompanhar?',
  asking: 'unique',
  // Steps and not a slope: each pace lasts long enough to be judged by itself.
  phases: PACES.map((perSecond, index) => ({
    name: `degrau ${index + 1}`,
    seconds: SECONDS,
    perSecond,
  })),
  thresholds: forAll({ phase: 'degrau 1', good: 'rate>=0.99' }),
};
