import { labRefusal } from '../../control/lab-refusal.ts';

/** What one more viewer than may watch is refused with: a LabRefusal, 503. */
export function tooManyViewers(): Error {
  return labRefusal(503, 'too_many_viewers', {
    title: 'Gente demais olhando',
    detail: 'Já há telas demais abertas no laboratório. Feche uma e tente de novo.',
  });
}
