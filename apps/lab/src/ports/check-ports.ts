import { problem } from '../problem.ts';
import { type PortFault, portFault } from './port-fault.ts';
import { portHolder } from './port-holder.ts';

export type WantedPort = {
  readonly port: number;
  /** What the console calls the part that wants it. */
  readonly label: string;
  /** The environment variable that chooses another. */
  readonly variable: string;
};

/** Far enough from the ports of the neighbouring versions. */
const suggestionStep = 10;
/** Below it, ports are the administrator's (ip(7), `ip_unprivileged_port_start`). */
const ordinaryFrom = 1024;
const portMax = 65_535;

/** @throws a Problem naming every port that can't be had, who has it where known, and what to do. */
export async function checkPorts(wanted: readonly WantedPort[]): Promise<void> {
  const faults = await Promise.all(wanted.map(({ port }) => portFault(port)));
  const sentences = wanted.flatMap((each, index) => {
    const fault = faults[index];
    return fault === undefined ? [] : [sentence(each, fault)];
  });
  if (sentences.length > 0) throw problem(sentences.join('\n'));
}

function sentence({ port, label, variable }: WantedPort, fault: PortFault): string {
  const other = `${variable}=${suggestionFor(port)} make dev`;
  if (fault === 'forbidden') {
    return `A porta ${port} (${label}) é só do administrador: use outra com ${other}`;
  }
  const holder = portHolder(port);
  const by = holder ? ` por ${holder.name} (processo ${holder.pid})` : '';
  return `A porta ${port} (${label}) já está em uso${by}: libere-a ou use outra com ${other}`;
}

function suggestionFor(port: number): number {
  if (port < ordinaryFrom) return port + ordinaryFrom;
  return port + suggestionStep > portMax ? port - suggestionStep : port + suggestionStep;
}
