import { sideBySide } from './side-by-side.ts';

/** What whoever asks feels: rate, errors and duration, until the first word and until the last. */
export const feltPanels = () => ({
  red: [
    sideBySide({
      title: 'Perguntas por segundo',
      description: 'Quantas respostas terminaram, bem ou mal, a cada segundo.',
      unit: 'suffix: /s',
      expr: 'sum by (version) (rate(evolua_answers_total{job="evolua"}[$__rate_interval]))',
    }),
    sideBySide({
      title: 'Terminaram mal',
      description:
        'A parte das perguntas dos últimos 5 minutos que terminou mal: sem resposta, cortada ou ' +
        'com resposta de emergência. É a mesma conta dos alertas.',
      unit: 'percentunit',
      max: 1,
      expr: 'evolua:questions_bad:ratio_rate5m',
    }),
    sideBySide({
      title: 'Duração (p95)',
      description: 'Da pergunta ao fim da resposta: 95 de cada 100 respostas boas levam até isto.',
      unit: 's',
      expr: durationQuantile(0.95),
    }),
  ],
  firstToken: [
    sideBySide({
      title: 'Até o primeiro token (p50)',
      description: 'Metade das respostas começa a aparecer até aqui.',
      unit: 's',
      expr: firstTokenQuantile(0.5),
    }),
    sideBySide({
      title: 'Até o primeiro token (p95)',
      description: 'Das respostas, 95 de cada 100 começam a aparecer até aqui.',
      unit: 's',
      expr: firstTokenQuantile(0.95),
    }),
    sideBySide({
      title: 'Sendo escritas agora',
      description: 'Respostas em andamento, somadas entre os servidores da versão.',
      unit: 'none',
      expr: 'sum by (version) (evolua_active_answers{job="evolua"})',
    }),
  ],
});

const quantile = (share: number, buckets: string) =>
  `histogram_quantile(${share}, sum by (version, le) (rate(${buckets}[$__rate_interval])))`;

function durationQuantile(share: number): string {
  return quantile(share, 'evolua_answer_duration_seconds_bucket{job="evolua",outcome="ok"}');
}

function firstTokenQuantile(share: number): string {
  return quantile(share, 'evolua_first_token_seconds_bucket{job="evolua"}');
}
