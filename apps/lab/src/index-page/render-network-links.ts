import type { Toxics } from '../links/toxics.ts';
import type { LinkStatus } from '../system/system-status.ts';
import { escapeHtml } from './escape-html.ts';

/** Every way from a version to a store or provider, and what is wrong with it. */
export function renderNetworkLinks(links: readonly LinkStatus[]): string {
  if (links.length === 0) return '';
  const ill = links.filter(({ toxics }) => faultsOf(toxics).length > 0).length;
  const state = ill === 0 ? 'nenhuma com defeito' : `${ill} com defeito`;
  return `  <details${ill === 0 ? '' : ' open'}>
    <summary>Ligações com bancos e provedores: ${links.length}, ${state}</summary>
    <table>
      <tr><th>ligação</th><th>defeito</th><th>conexões</th><th>atingiu</th></tr>
${links.map(renderLink).join('\n')}
    </table>
  </details>`;
}

function renderLink({ name, toxics, counters }: LinkStatus): string {
  const cells = [
    `<code>${escapeHtml(name)}</code>`,
    escapeHtml(faultsOf(toxics).join(', ') || 'nenhum'),
    counters.open,
    counters.struck,
  ];
  return `      <tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function faultsOf(toxics: Toxics): readonly string[] {
  const { latencyMs, jitterMs, bytesPerSecondMax, stalled, resetAfterBytes, partition } = toxics;
  return [
    latencyMs && `+${latencyMs} ms`,
    jitterMs && `± ${jitterMs} ms`,
    bytesPerSecondMax && `até ${bytesPerSecondMax} bytes/s`,
    stalled && 'parada',
    resetAfterBytes !== undefined && `cortada após ${resetAfterBytes} bytes`,
    partition && (partition === 'refuse' ? 'recusada' : 'interrompida'),
  ].filter((fault) => typeof fault === 'string');
}
