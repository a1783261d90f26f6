import type { Plan } from './plan.ts';

const BEFORE = { phase: 'antes', good: 'rate>=0.99' };
const AFTER = { phase: 'depois', good: 'rate>=0.95' };
/** The first answers of the fault are still the old ones, which were under way. */
const SURVIVES = { phase: 'falha', good: 'rate>=0.9' };
/** The negative control: a fault that nobody notices measures nothing. */
const FALLS = { phase: 'falha', good: 'rate<=0.1' };

export const falha: Plan = {
  id: 'falha',
  title: 'Falha',
  question: 'A OpenAI sai do ar no meio: quem continua respondendo?',
  asking: 'unique',
  phases: [
    { name: 'antes', seconds: 15, perSecond: 6 },
    { name: 'falha', seconds: 20, perSecond: 6 },
    { name: 'volta', seconds: 5, perSecond: 6, unjudged: true },
    { name: 'depois', seconds: 15, perSecond: 6 },
  ],
  fault: { id: 'provedor-fora', title: 'OpenAI fora do ar', phase: 'falha' },
  thresholds: {
    v1: [BEFORE, FALLS, AFTER],
    v2: [BEFORE, SURVIVES, AFTER],
    v3: [BEFORE, SURVIVES, AFTER],
    v4: [BEFORE, SURVIVES, AFTER],
  },
};
