import type { JudgedThreshold } from '../figures/judge-thresholds.ts';
import { orDash } from '../format/or-dash.ts';
import { percent } from '../format/percent.ts';

/** `na fase medida, ao menos 99 % boas; foram 97,2 %`. */
export const thresholdSentence = ({ phase, good, goodRate }: JudgedThreshold): string => {
  const bound = percent(Number(good.slice('rate>='.length)));
  const wanted = good.startsWith('rate>=') ? `ao menos ${bound}` : `no máximo ${bound}`;
  return `na fase “${phase}”, ${wanted} de boas; foram ${orDash(goodRate, percent)}`;
};
