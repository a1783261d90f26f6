import type { SystemStatus } from './system/system-status.ts';

/** The index that the console shows when everything answers: names, addresses, figures. */
export function consoleIndex(options: {
  /** With the key in its fragment, which no server ever sees. */
  readonly labUrl: string;
  readonly status: SystemStatus;
  /** How long the start took, as text. */
  readonly took: string;
}): string {
  const { labUrl, status, took } = options;
  const parts = status.parts.flatMap(({ label, detail, links }) =>
    links.length === 0
      ? [{ name: label, value: detail }]
      : links.map((link) => ({ name: `${label}, ${link.label}`, value: link.url })),
  );
  const rows = [
    { name: 'Laboratório', value: labUrl },
    { name: 'Arquitetura', value: new URL('/v1/chat/arquitetura', labUrl).href },
    ...parts,
    ...(status.networkLinks.length > 0
      ? [{ name: 'Ligações', value: `${status.networkLinks.length}, nenhuma com defeito` }]
      : []),
    { name: 'Registros', value: status.logsFolder },
    { name: 'Memória', value: status.memoryMb === undefined ? '–' : `${status.memoryMb} MB` },
  ];
  const width = Math.max(...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, value }) => `  ${name.padEnd(width)}  ${value}`);
  return ['', `Evolua no ar em ${took}`, '', ...lines, '', 'Ctrl-C encerra tudo.', ''].join('\n');
}
