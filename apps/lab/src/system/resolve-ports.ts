import { checkPorts } from '../ports/check-ports.ts';
import { freePort } from '../ports/free-port.ts';
import type { PortPlan } from './port-plan.ts';
import type { Version } from './versions.ts';

/**
 * The plan itself, checked, or free ports for everything.
 * @throws a Problem naming every port that is already taken.
 */
export async function resolvePorts(
  plan: PortPlan | 'free',
  versions: readonly Version[],
): Promise<PortPlan> {
  if (plan === 'free') {
    const [lab, simulator] = [await freePort(), await freePort()];
    const entries = versions.map(async ({ id }) => [id, await freePort()] as const);
    return { lab, simulator, versions: Object.fromEntries(await Promise.all(entries)) };
  }
  await checkPorts([
    { port: plan.lab, label: 'laboratório', variable: 'PORT_LAB' },
    { port: plan.simulator, label: 'simulador', variable: 'PORT_SIMULATOR' },
    ...versions.map(({ id, port }) => ({
      port: plan.versions[id] ?? port,
      label: id.toUpperCase(),
      variable: `PORT_${id.toUpperCase()}`,
    })),
  ]);
  return plan;
}
