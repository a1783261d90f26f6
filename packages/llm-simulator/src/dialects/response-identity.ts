import type { Random } from '../random/random.ts';

/** What an answer says of itself; the same seed gives the same ids. */
export type ResponseIdentity = {
  readonly model: string;
  readonly createdSeconds: number;
  readonly random: Random;
};
