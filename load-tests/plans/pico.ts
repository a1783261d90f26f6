import { forAll } from './for-all.ts';
import type { Plan } from './plan.ts';

export const pico: Plan = {
  id: 'pico',
  title: 'Pico',
  question: 'Dez vezes mais gente de repente: quem aguenta, quem dispensa, quem se recupera?',
  asking: 'unique',
  phases: [
    { name: 'antes', seconds: 12, perSecond: 3 },
    { name: 'pico', seconds: 15, perSecond: 30 },
    { name: 'espera', seconds: 10, perSecond: 3, unjudged: true },
    { name: 'depois', seconds: 15, perSecond: 3 },
  ],
  thresholds: forAll(
    { phase: 'antes', good: 'rate>=0.99' },
    { phase: 'depois', good: 'rate>=0.95' },
  ),
};
