import { type Burn, burns } from '../slo/burns.ts';
import type { Slo } from '../slo/slo.ts';
import type { Rule } from './rule.ts';
import type { RuleGroup } from './rule-group.ts';

/** Below this, one bad answer more or less says nothing. */
const BAD_MIN = 10;
const FIVE_MINUTES_SECONDS = 300;
const SECONDS_OF = { '1h': 3_600, '6h': 21_600 } as const;
/** Where to read what to do, from the root of the repository. */
const GUIDE = 'docs/guias/alertas.md';

/**
 * The alerts of one version: its budget burns too fast, over several windows; and what no share of
 * bad answers can tell, that there is no server to answer.
 */
export const versionAlerts = (slo: Slo): RuleGroup => ({
  name: `evolua-${slo.version}`,
  rules: [
    ...burns.map((burn) => burning(slo, burn)),
    ...(slo.pagesHalf ? [halfBad(slo)] : []),
    noServer(slo),
  ],
});

const burning = ({ version, objective, objectiveText }: Slo, burn: Burn): Rule => {
  const of = `{version="${version}"}`;
  const threshold = `(${burn.factor} * (1 - ${objective}))`;
  const factorText = String(burn.factor).replace('.', ',');
  return {
    alert: 'EvoluaBudgetBurning',
    expr: `evolua:questions_bad:ratio_rate${burn.long}${of} > ${threshold}
and
evolua:questions_bad:ratio_rate${burn.short}${of} > ${threshold}
and
evolua:questions_bad:rate${burn.counted}${of} * ${SECONDS_OF[burn.counted]} >= ${BAD_MIN}`,
    labels: { severity: burn.severity, version, window: burn.long },
    annotations: {
      summary: `${nameOf(version)}: o orçamento de erros está acabando (${factorText}× o ritmo que ele aguenta)`,
      description:
        `{{ $value | humanizePercentage }} das perguntas ${burn.longText} terminaram mal. ` +
        `A meta é ${objectiveText} boas em 30 dias, e ${burn.spentText} do que pode falhar já se foi.`,
      runbook: `${GUIDE}#o-orçamento-está-acabando`,
    },
  };
};

const halfBad = ({ version }: Slo): Rule => ({
  alert: 'EvoluaHalfBad',
  expr: `evolua:questions_bad:ratio_rate5m{version="${version}"} >= 0.5
and
evolua:questions_bad:rate5m{version="${version}"} * ${FIVE_MINUTES_SECONDS} >= ${BAD_MIN}`,
  labels: { severity: 'page', version },
  annotations: {
    summary: `${nameOf(version)}: metade das perguntas termina mal`,
    description:
      '{{ $value | humanizePercentage }} das perguntas dos últimos 5 minutos terminaram mal. ' +
      'O orçamento desta versão é largo, e por ele o aviso viria tarde.',
    runbook: `${GUIDE}#metade-termina-mal`,
  },
});

const noServer = ({ version }: Slo): Rule => ({
  alert: 'EvoluaNoServer',
  expr: `sum by (version) (up{job="evolua",version="${version}"}) == 0`,
  for: '1m',
  labels: { severity: 'page', version },
  annotations: {
    summary: `${nameOf(version)}: nenhum servidor responde`,
    description: 'Há um minuto nenhum servidor desta versão entrega as suas métricas.',
    runbook: `${GUIDE}#nenhum-servidor`,
  },
});

const nameOf = (version: Slo['version']) => version.toUpperCase();
