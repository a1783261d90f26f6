import type { GameDayOrder } from '@evolua/lab-contract/game-day-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { labRefusal } from '../control/lab-refusal.ts';

const roundsMax = 20;
const roundsUsual = 5;
const seedMax = 0xffff_ffff;

/** The order with everything in it. @throws a LabRefusal that names what is out of range. */
export function checkedOrder(
  { seed, rounds = roundsUsual, versions }: GameDayOrder,
  running: readonly VersionId[],
): Required<GameDayOrder> {
  if (!isWithin(seed, 0, seedMax)) throw refusal(`A semente vai de 0 a ${seedMax}.`);
  if (!isWithin(rounds, 1, roundsMax)) throw refusal(`São de 1 a ${roundsMax} rodadas.`);
  const chosen = versions ?? running;
  const unknown = chosen.find((version) => !running.includes(version));
  if (unknown !== undefined) throw refusal(`A versão "${unknown}" não está no ar.`);
  if (chosen.length === 0) throw refusal('Escolha ao menos uma versão.');
  return { seed, rounds, versions: running.filter((version) => chosen.includes(version)) };
}

const isWithin = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max;

const refusal = (detail: string) =>
  labRefusal(422, 'game_day_out_of_range', { title: 'Este dia de jogo não dá', detail });
