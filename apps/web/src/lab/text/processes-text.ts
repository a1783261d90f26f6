import type { ProcessView } from '@evolua/lab-contract/process-view';
import { formatNumber } from '../../format/format-number.ts';
import { plural } from '../../format/plural.ts';

const states: Readonly<Record<ProcessView['state'], string>> = {
  starting: 'começando',
  ready: 'pronto',
  returning: 'voltando',
  frozen: 'congelado',
  stopping: 'terminando',
  stopped: 'parado',
  spare: 'reserva',
};

/** The words of the processes screen. */
export const processesText = {
  title: 'Processos',
  lead: 'Tudo o que roda na sua máquina agora. Uma reserva só é ligada quando o movimento pede.',
  shared: 'Para todas',
  memoryTotal: 'de memória ao todo',
  memoryBound:
    'O limite combinado é 1,5 GB (2 GB com o Redis em WebAssembly), somando a PSS: o que é repartido conta uma vez só.',
  memoryUnknown: 'Este sistema não conta a memória de cada processo.',
  servers: (running: number, spare: number) =>
    [
      `${formatNumber(running)} ${plural(running, 'servidor pronto', 'servidores prontos')}`,
      ...(spare > 0 ? [`${formatNumber(spare)} na reserva`] : []),
    ].join(', '),
  columns: {
    process: 'Processo',
    state: 'Estado',
    pid: 'PID',
    memory: 'Memória',
    inFlight: 'Em andamento',
    returns: 'Voltas',
    actions: 'Ações',
  },
  states,
  none: '–',
  restart: 'Reiniciar',
  restartLabel: (name: string) => `Reiniciar ${name}`,
  log: 'Registro',
  logLabel: (name: string) => `Registro de ${name}`,
  empty: {
    title: 'Aqui quem cuida dos processos é o Docker.',
    detail:
      'Para ver o que roda, no terminal: docker compose ps. Para derrubar um servidor: docker compose kill v2-1; e docker compose start v2-1 o traz de volta.',
  },
  logs: {
    filter: 'Filtrar linhas',
    refresh: 'Atualizar',
    follow: 'Acompanhar',
    empty: 'Este processo ainda não escreveu nada.',
    noneMatch: 'Nenhuma linha tem essas palavras.',
    counted: (shown: number, all: number) =>
      shown === all
        ? `${formatNumber(all)} ${plural(all, 'linha', 'linhas')}`
        : `${formatNumber(shown)} de ${formatNumber(all)} linhas`,
  },
} as const;
