import { problem } from '../problem.ts';
import { isPortFree } from './is-port-free.ts';
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

/** @throws a Problem naming every taken port, who has it where known, and what to do. */
export async function checkPorts(wanted: readonly WantedPort[]): Promise<void> {
  const free = await Promise.all(wanted.map(({ port }) => isPortFree(port)));
  const taken = wanted.filter((_, index) => !free[index]);
  if (taken.length > 0) throw problem(taken.map(sentence).join('\n'));
}

function sentence({ port, label, variable }: WantedPort): string {
  const holder = portHolder(port);
  const by = holder ? ` por ${holder.name} (processo ${holder.pid})` : '';
  const other = `${variable}=${port + suggestionStep} make dev`;
  return `A porta ${port} (${label}) já está em uso${by}: libere-a ou use outra com ${other}`;
}
