import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import { type Version, versions } from '@evolua/lab/system/versions';
import { startOwnSystem } from '../../tests/start-own-system.ts';
import { createClient } from '../client.ts';
import type { Clock } from './clock.ts';
import type { Contestant, VersionId } from './contestant.ts';
import type { LedgerRow } from './ledger-row.ts';

const LOG_LINES = 200;

/** The roots' own limits, in milliseconds. */
const FIRST_TOKEN_MS: Readonly<Record<VersionId, number>> = {
  v1: 15_000,
  v2: 10_000,
  v3: 10_000,
  v4: 10_000,
};
const IDLE_MS = 15_000;
const TOTAL_MS = 120_000;

/**
 * A version as `make dev` starts it, in a system of its own, but as one instance and asked directly:
 * what is put to the test is what it does with its providers.
 */
export const startVersion = async (id: VersionId, clock: Clock): Promise<Contestant> => {
  const version = versions.find((each) => each.id === id);
  if (version === undefined) throw new Error(`no such version: ${id}`);
  const { system, close } = await startOwnSystem({
    versions: [alone(version)],
    screens: false,
    durable: true,
    direct: true,
    environment: environmentOf(id, clock),
  });
  const { [id]: url = '', simulator = '' } = system.urls;
  const server = system.parts[id];
  if (server === undefined) throw new Error(`no such part: ${id}`);
  const { token, get } = await createClient(url, 'banca@turma.example');
  const { data } = await get<{ readonly data: readonly { readonly id: string }[] }>('/v1/models');
  return {
    id,
    url,
    token,
    models: data.map((model) => model.id).filter((name) => name !== 'evolua'),
    simulator: createSimulatorAdmin(simulator),
    forget: async () => {
      // V1 has no layer that remembers; its one process has to bear all scenarios.
      if (id !== 'v1') await server.kill();
      await server.start();
    },
    warmUp: () => get('/v1/models'),
    leave: () => server.stop(),
    isAlive: () => server.answers(),
    ledger: async () => {
      const page = await get<{ readonly items: readonly LedgerRow[] }>('/v1/usage?limit=30');
      return page.items.toReversed();
    },
    log: () => server.logTail(LOG_LINES).join('\n'),
    close,
  };
};

const alone = ({ regions, ...version }: Version): Version => ({
  ...version,
  regions: regions.slice(0, 1),
  instancesPerRegion: 1,
});

const environmentOf = (id: VersionId, clock: Clock): Readonly<Record<string, string>> => ({
  // A hundred questions at once are one of the scenarios, and no abuse.
  ACCOUNT_REQUESTS_PER_MINUTE: '100000',
  ...(clock.scale !== 1 && {
    FIRST_TOKEN_TIMEOUT_MS: String(clock.ms(FIRST_TOKEN_MS[id])),
    IDLE_TIMEOUT_MS: String(clock.ms(IDLE_MS)),
    TOTAL_TIMEOUT_MS: String(clock.ms(TOTAL_MS)),
  }),
});
