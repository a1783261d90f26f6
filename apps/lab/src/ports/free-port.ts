import { randomInt } from 'node:crypto';
import { problem } from '../problem.ts';
import { portFault } from './port-fault.ts';

/** Below the ports that systems give to outgoing connections, which could take one in a restart. */
const lowest = 20_000;
const highest = 32_000;
const attemptsMax = 100;
const given = new Set<number>();

/**
 * A port that nobody listens on, and that this process has not given out before.
 * @throws a Problem when a hundred attempts find none.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (given.has(port) || (await portFault(port))) continue;
    given.add(port);
    return port;
  }
  throw problem(`Não há porta livre entre ${lowest} e ${highest} nesta máquina.`);
}
