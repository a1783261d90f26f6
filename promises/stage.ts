import { randomUUID } from 'node:crypto';
import type { ProviderName } from '@evolua/lab/environment/providers';
import { createSimulatorAdmin, type SimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Part } from '@evolua/lab/supervisor/part';
import { isWithin } from '@evolua/lab/system/is-within';
import { kindOfPart } from '@evolua/lab/system/kind-of-part';
import { regionPrefix } from '@evolua/lab/system/region-prefix';
import type { System } from '@evolua/lab/system/system';
import type { Version } from '@evolua/lab/system/versions';
import { allReady } from './all-ready.ts';
import { type Client, createClient } from './client.ts';
import { until } from './until.ts';
import { type WholeLink, wholeLink } from './whole-link.ts';

const PERSON_LIMIT_MS = 20_000;

type Kind = 'server' | 'postgres' | 'redis';

/** Everything of a version in one region, its stores there included. */
type Region = {
  readonly parts: readonly Part[];
  /** All at once; `crash` lets them come back by themselves. */
  readonly kill: () => Promise<void>;
  readonly crash: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly freeze: () => void;
  readonly thaw: () => void;
};

/** What a promise is proven on: one version as its users see it, and the parts to break. */
export type Stage = {
  readonly version: Version;
  readonly client: Client;
  /** Its first instance, with no balancer in between. */
  readonly instanceUrl: string;
  /** Another person at the same door. */
  readonly person: () => Promise<Client>;
  readonly simulator: SimulatorAdmin;
  /** The version's own, by what they are; `server` is the first, `server-2`, `redis-2`… by count. */
  readonly part: (name: Kind | `${Kind}-${number}`) => Part;
  readonly parts: (kind: Kind) => readonly Part[];
  /** `redis` or `openai`: from every region; `sa-redis`: from one of V4's. */
  readonly link: (name: 'postgres' | 'redis' | ProviderName | (string & {})) => WholeLink;
  /** `us-east-1` is every version's; V4's two share a Postgres, which is of neither. */
  readonly region: (name: string) => Region;
  /** Resolves when every instance is ready and gets its share of the requests. */
  readonly allReady: () => Promise<unknown>;
};

/** Signs a new person up at the version, so that every question has an owner. */
export const createStage = async (system: System, version: Version): Promise<Stage> => {
  const { id } = version;
  const { [id]: url, simulator } = system.urls;
  if (url === undefined || simulator === undefined) throw new Error(`no such version: ${id}`);
  const own = Object.values(system.parts).filter(({ name }) => isWithin(name, id));
  const parts = (kind: Kind) => own.filter(({ name }) => kindOfPart(name) === kind);
  const instanceUrl = system.urls[parts('server')[0]?.name ?? id] ?? url;
  // What shares this machine with four versions may be late.
  const person = () =>
    until('a new person', PERSON_LIMIT_MS, () =>
      createClient(url, `${randomUUID()}@turma.example`),
    );
  const client = await person();

  return {
    version,
    client,
    instanceUrl,
    person,
    simulator: createSimulatorAdmin(simulator),
    parts,
    part: (name) => {
      const [kind, count = '1'] = name.split('-') as [Kind, string?];
      const found = parts(kind)[Number(count) - 1];
      if (found === undefined) throw new Error(`no such part of ${id}: ${name}`);
      return found;
    },
    link: (name) => {
      const links = Object.values(system.links).filter(
        (link) => isWithin(link.name, id) && link.name.endsWith(`-${name}`),
      );
      if (links.length === 0) throw new Error(`no such link of ${id}: ${name}`);
      return wholeLink(links);
    },
    region: (name) => {
      if (!version.regions.includes(name)) throw new Error(`no such region of ${id}: ${name}`);
      return regionOf(own.filter((part) => isWithin(part.name, regionPrefix(version, name))));
    },
    allReady: () => allReady(system),
  };
};

const regionOf = (parts: readonly Part[]): Region => {
  const all = (verb: (part: Part) => Promise<void>) => async () =>
    void (await Promise.all(parts.map(verb)));
  // A server that starts needs its stores.
  const inOrder = ['postgres', 'redis', 'server'] as const;
  return {
    parts,
    kill: all((part) => part.kill()),
    crash: all((part) => part.crash()),
    start: async () => {
      for (const kind of inOrder) {
        const some = parts.filter(({ name }) => kindOfPart(name) === kind);
        await Promise.all(some.map((part) => part.start()));
      }
    },
    freeze: () => {
      for (const part of parts) part.freeze();
    },
    thaw: () => {
      for (const part of parts) part.thaw();
    },
  };
};
