import type { LabState } from '@evolua/lab-contract/lab-state';
import type { RequestTrace } from '@evolua/lab-contract/request-trace';
import type { Second } from '@evolua/lab-contract/second';
import { onTestFinished } from 'vitest';
import { freePort } from '../../src/ports/free-port.ts';
import type { LabParts } from '../../src/server/lab-parts.ts';
import { startLabServer } from '../../src/server/start-lab-server.ts';

export const key = 'a'.repeat(64);

/** The laboratory's server, the real one, over parts that do nothing and can be told from. */
export async function serveLab(over: Partial<LabParts> = {}, labHost?: string) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let tick: (changed: readonly Second[]) => void = () => undefined;
  const watched: number[] = [];
  const traces: RequestTrace[] = [];
  const quiet = { onChange: () => () => undefined };
  const parts: LabParts = {
    root: '/nowhere',
    key,
    versions: [versionView('v1'), versionView('v2')],
    classroom: {
      prepare: async () => undefined,
      onHeard: () => () => undefined,
      ask: async () => ({ status: 200, ended: 'done' }),
    },
    traffic: {
      settings: () => ({ on: true, perSecond: 5 }),
      set: () => undefined,
      seconds: () => [],
      figures: () => ({}),
      traces: () => traces,
      onTick: (listener) => {
        tick = listener;
        return () => undefined;
      },
      watched: (count) => void watched.push(count),
    },
    faults: {
      catalogue: [],
      active: () => [],
      past: () => [],
      inject: () => Promise.reject(new Error('not played')),
      repair: async () => undefined,
      repairAll: async () => undefined,
      ...quiet,
    },
    experiments: {
      list: () => [],
      run: () => undefined,
      start: () => ({}) as never,
      abort: async () => undefined,
      ...quiet,
    },
    gameDays: {
      view: () => undefined,
      start: () => ({}) as never,
      stop: async () => undefined,
      ...quiet,
    },
    links: {},
    processViews: () => [],
    memoryMb: () => undefined,
    parts: {},
    secrets: [],
    log: () => undefined,
    ...over,
  };
  const server = await startLabServer(parts, { port, labHost });
  onTestFinished(() => server.close());
  /** As the laboratory's own screens ask, key included. */
  const ask = (path: string, { headers, ...init }: RequestInit = {}) =>
    fetch(`${origin}${path}`, {
      ...init,
      headers: { origin, authorization: `Bearer ${key}`, ...headers },
    });
  const problemOf = async (response: Response | Promise<Response>) => {
    const { code, status } = (await (await response).json()) as { code: string; status: number };
    return `${status} ${code}`;
  };
  return {
    port,
    origin,
    ask,
    problemOf,
    watched,
    traces,
    tick: (seconds: Second[]) => tick(seconds),
  };
}

function versionView(id: 'v1' | 'v2'): LabState['versions'][number] {
  return {
    id,
    name: id.toUpperCase(),
    url: `http://localhost/${id}`,
    providers: [],
    regions: [],
    promisedAvailability: 0.99,
    instancesMin: 1,
    instancesMax: 1,
  };
}
