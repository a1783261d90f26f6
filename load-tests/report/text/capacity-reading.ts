import type { Plan } from '../../plans/plan.ts';
import { numberOf } from '../format/number-of.ts';
import { percent } from '../format/percent.ts';
import type { VersionReport } from '../report.ts';

const GOOD_MIN = 0.99;

/** Whether the advertised people fit, and why not; of another scenario, nothing. */
export const capacityReading = (each: VersionReport, plan: Plan): readonly string[] => {
  const { version, run, figures } = each;
  if (plan.users === undefined || run.users === undefined) return [];
  const advertised = plan.users[version];
  const name = version.toUpperCase();
  const people = numberOf(run.users);
  const isWhole = run.users >= advertised;
  const of = isWhole
    ? `as ${people} pessoas que o curso anuncia`
    : `${people} pessoas, das ${numberOf(advertised)} que o curso anuncia`;
  if (figures.goodRate === null) return [`${name}: de ${of}, nenhuma teve resposta.`];
  if (figures.goodRate < GOOD_MIN) {
    const [first] = figures.reasons;
    const why = first ? ` O mais frequente: ${first.reason.toLowerCase()} (${first.count}).` : '';
    return [`${name}: não sustentou ${of}: ${percent(figures.goodRate)} de boas.${why}`];
  }
  const rest = isWhole
    ? ''
    : ' Mais do que isso esta máquina não sabe fingir: o resto não foi medido.';
  return [`${name}: sustentou ${of}.${rest}`];
};
