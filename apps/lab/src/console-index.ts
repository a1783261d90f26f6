import type { SystemStatus } from './system/system-status.ts';

/** The index that the console shows when everything answers: names, addresses, figures. */
export function consoleIndex(options: {
  readonly labUrl: string;
  readonly status: SystemStatus;
  readonly took: string;
}): string {
  const { labUrl, status, took } = options;
  const links = status.parts.flatMap(({ label, links: all }) =>
    all.map((link) => [`${label}, ${link.label}`, link.url] as const),
  );
  const details = status.parts
    .filter((part) => part.links.length === 0)
    .map(({ label, detail }) => [label, detail] as const);
  const memory =
    status.memoryMb === undefined ? [] : [['Memória', `${status.memoryMb} MB`] as const];
  const rows = [
    ['Laboratório', labUrl] as const,
    ...links,
    ...details,
    ['Registros', status.logsFolder] as const,
    ...memory,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  return ['', `Evolua no ar em ${took}`, '', ...lines, '', 'Ctrl-C encerra tudo.', ''].join('\n');
}
