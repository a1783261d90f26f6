import type { GameDayOrder } from '@evolua/lab-contract/game-day-view';

type Fields = {
  readonly seed: string;
  readonly who: 'all' | 'v4';
  readonly rounds: string;
};

const seedMax = 0xffff_ffff;
const roundsMax = 20;

const within = (text: string, min: number, max: number): boolean =>
  /^\d{1,10}$/u.test(text) && Number(text) >= min && Number(text) <= max;

/** What was written as an order, or the first field that is at fault. */
export const orderOf = ({
  seed,
  who,
  rounds,
}: Fields): GameDayOrder | { readonly wrong: 'seed' | 'rounds' } => {
  if (!within(seed, 0, seedMax)) return { wrong: 'seed' };
  if (!within(rounds, 1, roundsMax)) return { wrong: 'rounds' };
  const versions = who === 'all' ? {} : ({ versions: ['v4'] } as const);
  return { seed: Number(seed), rounds: Number(rounds), ...versions };
};
