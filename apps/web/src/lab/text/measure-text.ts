import type { SecondOfVersion } from '@evolua/lab-contract/second';
import { formatNumber } from '../../format/format-number.ts';
import { plural } from '../../format/plural.ts';

/** Every word around what is measured: the curves, the figures, the traffic. */
export const measureText = {
  chart: {
    title: 'Respostas boas, últimos 3 minutos',
    lead: (perSecond: number) =>
      `${formatNumber(perSecond)} ${plural(perSecond, 'pergunta', 'perguntas')} por segundo a cada versão. Uma desculpa no lugar da resposta conta como ruim.`,
    off: 'O tráfego está desligado: nada é perguntado e nada é medido.',
    empty: 'As curvas começam com as primeiras respostas.',
    percent: (rate: number) => `${formatNumber(Math.round(rate * 100))}\u00a0%`,
    label: (version: string, rate: number) =>
      `${version.toUpperCase()} ${formatNumber(Math.round(rate * 100))}\u00a0%`,
    now: 'agora',
    minutes: (minutes: number) => `−${minutes}:00`,
    readLabel: 'Ler um segundo do gráfico',
    ago: (seconds: number) => (seconds === 0 ? 'agora' : `há ${formatNumber(seconds)} s`),
    nothing: 'nada perguntado',
    of: (version: string, { good, bad, shed, asked }: SecondOfVersion) => {
      const waiting = asked - good - bad - shed;
      const aside = [
        shed > 0 && `${formatNumber(shed)} ${plural(shed, 'recusada', 'recusadas')}`,
        waiting > 0 && `${formatNumber(waiting)} a caminho`,
      ].filter(Boolean);
      const rest = aside.length > 0 ? `, ${aside.join(', ')}` : '';
      return `${version.toUpperCase()} ${formatNumber(good)} de ${formatNumber(asked)}${rest}`;
    },
    hint: 'Passe o ponteiro, ou use as setas, para ler um segundo.',
    tableCaption: 'Respostas boas por meio minuto, em cada versão',
    tableWhen: 'Quando',
    tableFaults: 'Quebrado',
    from: (seconds: number) => (seconds === 0 ? 'últimos 30 s' : `há ${formatNumber(seconds)} s`),
    none: '—',
  },
  traffic: {
    on: 'Desligar o tráfego',
    off: 'Ligar o tráfego',
    pace: 'Ritmo',
    perSecond: (count: number) => `${formatNumber(count)} por segundo`,
  },
  figures: {
    title: 'Medido aqui',
    caption: 'O que cada versão promete e o que foi medido nos últimos 3 minutos',
    what: 'Medida',
    none: '—',
    measured: 'boas, em 3 min',
    promised: 'prometido no mês',
    burnt: 'orçamento de erro gasto',
    p50: 'primeiro token, p50',
    p95: 'primeiro token, p95',
    cost: 'mil respostas boas',
    hits: 'cache, nas repetidas',
    shed: 'recusadas com aviso',
    budget: (bad: string, allowed: string) => `${bad} de ${allowed}`,
    honest:
      'Minutos de laboratório não são um mês. Aqui as falhas vêm de propósito e uma atrás da outra: o que se compara é quem continua respondendo, e a que preço. As perguntas medidas são todas diferentes, para o cache não esconder nada; o acerto dele vem de outras, que se repetem.',
  },
} as const;
