/** What people do with the chat. */
export type Ability = 'ask' | 'read-history' | 'sign-in' | 'screens';

/** `fails`: not any more; `weaker`: yes, with less; `works`: as ever. */
export type Outcome = 'works' | 'weaker' | 'fails';

export type Consequence = {
  readonly abilities: Readonly<Record<Ability, Outcome>>;
  /** The verdict in a Portuguese sentence. */
  readonly sentence: string;
  /** Parts that still run and can't do their work any more, because of the dead ones. */
  readonly stranded: readonly string[];
  /** The promise that proves it (`docs/promessas.md`); absent: "não comprovado". */
  readonly provenBy?: string;
};
