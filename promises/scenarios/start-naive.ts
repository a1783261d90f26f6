import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import { startOwnSystem } from '../../tests/start-own-system.ts';
import type { Contestant } from './contestant.ts';
import { startNaiveGateway } from './naive-gateway.ts';

/** The naive gateway with a simulator of its own. */
export const startNaive = async (): Promise<Contestant> => {
  const { system, close } = await startOwnSystem({ versions: [], screens: false, durable: true });
  const { simulator = '' } = system.urls;
  const start = () => startNaiveGateway(`${simulator}/openai/v1`);
  let gateway = await start();
  const leave = async () => gateway.close();
  return {
    id: 'naive',
    get url() {
      return gateway.url;
    },
    token: 'evo_naive',
    models: ['gpt-4o-mini'],
    simulator: createSimulatorAdmin(simulator),
    forget: async () => {
      gateway.close();
      gateway = await start();
    },
    warmUp: async () => undefined,
    leave,
    isAlive: async () => true,
    ledger: async () => [],
    log: () => '',
    close: async () => {
      gateway.close();
      await close();
    },
  };
};
