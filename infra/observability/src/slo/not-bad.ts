import { outcomeVerdicts } from './outcome-verdicts.ts';

/**
 * A regular expression over the label `outcome`: everything that does not count against the
 * objective. Bad is what is none of it, so that an outcome that nobody has judged is bad.
 */
export const notBad = Object.entries(outcomeVerdicts)
  .filter(([, verdict]) => verdict !== 'bad')
  .map(([outcome]) => outcome)
  .join('|');
