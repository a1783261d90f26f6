import type { TrafficSettings } from '@evolua/lab-contract/traffic-settings';
import { labRefusal } from '../control/lab-refusal.ts';

/** Throws a LabRefusal when the pace is not a whole number of 1 to `max`. */
export function checkSettings({ perSecond }: TrafficSettings, max: number): void {
  if (Number.isInteger(perSecond) && perSecond >= 1 && perSecond <= max) return;
  throw labRefusal(422, 'out_of_range', {
    title: 'Ritmo fora dos limites',
    detail: `perSecond vai de 1 a ${max} perguntas por segundo, sem casas decimais.`,
  });
}
