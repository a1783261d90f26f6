import type { PartStatus, SystemStatus } from '../system/system-status.ts';
import { escapeHtml } from './escape-html.ts';
import { renderNetworkLinks } from './render-network-links.ts';

const time = new Intl.DateTimeFormat('pt-BR', { timeStyle: 'medium' });

/** The laboratory's first page: every part, whether it answers now, and where to go. */
export function renderIndex(status: SystemStatus): string {
  const silent = status.parts.filter(({ answers }) => !answers).length;
  const state =
    silent === 0
      ? 'Tudo responde.'
      : `${silent} de ${status.parts.length} partes não ${silent === 1 ? 'responde' : 'respondem'}.`;
  const memory = status.memoryMb === undefined ? '' : ` · ${status.memoryMb} MB em uso`;
  return `<!doctype html>
<html lang="pt-BR">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Laboratório · Evolua</title>
<link rel="icon" href="/marca.svg">
<link rel="stylesheet" href="/estilo.css">
<header>
  <img src="/marca.svg" width="26" height="26" alt="">
  <strong>Evolua</strong>
  <span>Laboratório</span>
</header>
<main>
  <h1>O que está no ar</h1>
  <p>${state} <span class="quiet">Visto às ${time.format(status.at)}${memory}.</span>
    <a href="/">Ver de novo</a></p>
  <ul class="parts">
${status.parts.map(renderPart).join('\n')}
  </ul>
${renderNetworkLinks(status.networkLinks)}
  <p class="quiet">Registros de cada parte: <code>${escapeHtml(status.logsFolder)}</code></p>
</main>
</html>
`;
}

function renderPart({ name, version, label, detail, answers, links }: PartStatus): string {
  const anchors = links.map(
    ({ label: text, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`,
  );
  const front = name === version ? ` data-version="${escapeHtml(name)}"` : '';
  return `    <li class="${answers ? 'good' : 'bad'}" data-part="${escapeHtml(name)}"${front}>
      <strong>${escapeHtml(label)}</strong>
      <span class="quiet">${escapeHtml(detail)}</span>
      <span class="state">${answers ? 'responde' : 'não responde'}</span>
      <span class="links">${anchors.join(' ')}</span>
    </li>`;
}
