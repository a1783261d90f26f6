import type { FaultOrder } from '@evolua/lab-contract/fault-order';
import { type LabRefusal, labRefusal } from '../control/lab-refusal.ts';
import type { Version } from '../system/versions.ts';
import type { Aim } from './aim.ts';
import type { Fault } from './fault.ts';

/** Checks an order. @throws a LabRefusal naming what is wrong, with the range that is right. */
export function aimOf(fault: Fault, order: FaultOrder, running: readonly Version[]): Aim {
  const { durationMs = fault.durationMs.usual } = order;
  const { min, max } = fault.durationMs;
  if (!isBetween(durationMs, min, max)) {
    throw outOfRange(`A duração de "${fault.title}" vai de ${min} a ${max} ms.`);
  }
  return {
    versions: versionsOf(fault, order, running),
    intensity: intensityOf(fault, order),
    durationMs,
  };
}

function intensityOf({ title, intensity }: Fault, order: FaultOrder): number | undefined {
  if (intensity === undefined) {
    if (order.intensity === undefined) return undefined;
    throw outOfRange(`A falha "${title}" não tem intensidade.`);
  }
  const { label, unit, min, max, step, usual } = intensity;
  const chosen = order.intensity ?? usual;
  if (isBetween(chosen, min, max) && (chosen - min) % step === 0) return chosen;
  const range = `vai de ${min} a ${max} ${unit}, de ${step} em ${step}`;
  throw outOfRange(`Em "${title}", "${label}" ${range}.`);
}

function versionsOf(fault: Fault, { versions }: FaultOrder, running: readonly Version[]) {
  if (versions === undefined) return running;
  const chosen = running.filter(({ id }) => versions.includes(id));
  const unknown = versions.find((id) => running.every((version) => version.id !== id));
  if (unknown !== undefined || chosen.length === 0) {
    const names = running.map(({ id }) => id).join(', ');
    const what = unknown === undefined ? 'Nenhuma versão escolhida' : `"${unknown}" não roda aqui`;
    throw labRefusal(422, 'unknown_version', {
      title: 'Versão desconhecida.',
      detail: `${what}: escolha entre ${names}.`,
    });
  }
  if (!fault.perVersion && chosen.length < running.length) {
    throw labRefusal(422, 'shared_part', {
      title: 'Esta parte é de todas as versões.',
      detail: `"${fault.title}" atinge todas as versões: não dá para escolher só algumas.`,
    });
  }
  return chosen;
}

function isBetween(value: number, min: number, max: number): boolean {
  return Number.isFinite(value) && value >= min && value <= max;
}

function outOfRange(detail: string): LabRefusal {
  return labRefusal(422, 'out_of_range', { title: 'Valor fora da faixa.', detail });
}
