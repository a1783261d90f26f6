import { numberOf } from '../format/number-of.ts';
import type { VersionReport } from '../report.ts';

const REASONS = {
  good: 'menos de 99 % das respostas foram boas',
  slow: 'o p95 do primeiro token passou do dobro do que era no ritmo mais baixo',
  generator: 'o próprio gerador não acompanhou, e nada se sabe da versão',
};

/** Where the knee is, in a sentence; of a scenario without a ramp, nothing. */
export const kneeReading = ({ version, knee }: VersionReport): readonly string[] => {
  if (knee === undefined) return [];
  const name = version.toUpperCase();
  const pace = (perSecond: number) => `${numberOf(perSecond, 1)} por segundo`;
  const { holds, breaks } = knee;
  if (breaks === undefined) {
    return [`${name}: o joelho não apareceu até ${pace(holds ?? 0)}.`];
  }
  const until =
    holds === undefined ? 'já não acompanha no primeiro degrau' : `acompanha até ${pace(holds)}`;
  return [`${name}: ${until}; a ${pace(breaks.perSecond)}, ${REASONS[breaks.because]}.`];
};
