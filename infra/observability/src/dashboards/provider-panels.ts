import { notBad } from '../slo/not-bad.ts';
import { slos } from '../slo/slos.ts';
import { curves } from './curves.ts';
import { providerNames } from './provider-names.ts';

/** How well the providers of each version are, one panel beside the other. */
export const providerPanels = () =>
  slos.map(({ version }) =>
    curves({
      title: `${version.toUpperCase()}: chamadas que falham`,
      description:
        'A parte das chamadas a cada provedor que falhou. Onde há para quem passar a pergunta, ' +
        'quem pergunta não percebe.',
      unit: 'percentunit',
      max: 1,
      expr: failingShare(version),
      by: 'provider',
      overrides: providerNames,
      width: 6,
    }),
  );

/** Calls none of which has failed are 0, and not nothing. */
const failingShare = (version: string): string => {
  const calls = `evolua_provider_calls_total{job="evolua",version="${version}"`;
  const all = `sum by (provider) (rate(${calls}}[$__rate_interval]))`;
  const failed = `sum by (provider) (rate(${calls},outcome!~"${notBad}"}[$__rate_interval]))`;
  return `(${failed} or 0 * ${all})\n/\n${all}`;
};
