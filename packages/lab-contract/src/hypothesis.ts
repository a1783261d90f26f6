/** What a version is expected to do under a fault. */
export type Hypothesis = {
  /** `dips`: some answers are lost, then it holds again while the fault lasts. */
  readonly verdict: 'holds' | 'dips' | 'breaks';
  /**
   * At most so many bad seconds for one event (AVAILABILITY §5); `while-it-lasts`: all of them.
   * Seconds of production: the laboratory's delays are shorter.
   */
  readonly badSecondsMax: number | 'while-it-lasts';
  /** One sentence, pt-BR. */
  readonly sentence: string;
};
