import type { Component } from '../model/component.ts';
import { isLive } from '../model/is-live.ts';
import type { Link } from '../model/link.ts';
import type { Model } from '../model/model.ts';
import type { Health, VersionPulse } from '../model/pulse.ts';
import type { VersionId } from '../model/version-id.ts';
import type { Count } from './count.ts';
import { healthTogether } from './health-together.ts';
import type { ServerSight } from './server-sight.ts';

/** The names that route events have for providers; any other is a server of one's own. */
const PROVIDERS: Readonly<Record<string, string>> = {
  openai: 'openai',
  anthropic: 'claude',
  google: 'gemini',
};
const OWN_SERVERS = ['own-server', 'sa-own-server'];
const NOTHING: Count = { perSecond: 0, failedPerSecond: 0 };

/**
 * What servers of a version have seen, on the diagram: every link that they can vouch for with what
 * it carried, every component that they can vouch for with its health. Where they disagree about
 * one, it is `degraded`. `unserved` is what people asked and no server saw.
 */
export const versionPulseOf = (
  { components, links }: Pick<Model, 'components' | 'links'>,
  version: VersionId,
  sights: readonly ServerSight[],
  unserved: Count = NOTHING,
): VersionPulse => {
  const kinds = new Map(components.map(({ id, kind }) => [id, kind]));
  const live = links.filter((link) => isLive(link, version));
  const healths = new Map<string, Health>();
  const counts = new Map<string, Count>();
  const inFlight = new Map<string, number>();

  const tell = (component: string, health: Health = 'unknown') => {
    if (health !== 'unknown')
      healths.set(component, healthTogether(healths.get(component), health));
  };
  const carry = (link: Link, count: Count) =>
    counts.set(link.id, sum(counts.get(link.id) ?? NOTHING, count));
  const from = (component: string) => live.filter((link) => link.from === component);

  /** What a server answered came by all that lies between the people and it. */
  const carryFromPeople = (component: string, answers: Count) => {
    for (const link of live) {
      const isWayIn = link.to === component && link.protocol === 'sse';
      if (!isWayIn) continue;
      carry(link, answers);
      carryFromPeople(link.from, answers);
    }
  };
  const carryCalls = (link: Link, sight: ServerSight): Count => {
    const kind = kinds.get(link.to);
    const reached = kind === 'provider' ? [] : from(link.to);
    const own = kind === 'provider' ? callsOf(sight, link.to) : NOTHING;
    const count = reached.map((next) => carryCalls(next, sight)).reduce(sum, own);
    carry(link, count);
    if (kind === 'provider') tell(link.to, providerHealth(sight, link.to));
    return count;
  };

  for (const sight of sights) {
    tell(sight.component, sight.health);
    const before = inFlight.get(sight.component) ?? 0;
    inFlight.set(sight.component, before + sight.inFlight);
    carryFromPeople(sight.component, sight.answers);
    for (const link of from(sight.component)) {
      const kind = kinds.get(link.to);
      const store = kind && STORES[kind];
      if (store !== undefined) tell(link.to, sight.stores[store]);
      if (kind === 'cache') carry(link, sight.lookups);
      if (kind === 'provider' || kind === 'edge') carryCalls(link, sight);
    }
  }
  for (const link of live) {
    if (link.protocol === 'sse' && kinds.get(link.from) === 'people') carry(link, unserved);
  }
  return {
    components: Object.fromEntries(healths),
    inFlight: Object.fromEntries(inFlight),
    links: Object.fromEntries([...counts].map(([id, count]) => [id, pulseOf(count)])),
  };
};

const STORES: Readonly<Partial<Record<Component['kind'], string>>> = {
  database: 'postgres',
  cache: 'redis',
  documents: 'documents',
};

const namesOf = (component: string, names: readonly string[]) =>
  names.filter((name) =>
    name in PROVIDERS ? PROVIDERS[name] === component : OWN_SERVERS.includes(component),
  );

const callsOf = ({ calls }: ServerSight, component: string): Count =>
  namesOf(component, Object.keys(calls))
    .map((name) => calls[name] ?? NOTHING)
    .reduce(sum, NOTHING);

/** One name at most leads to a provider: a version knows a single server of its own. */
const providerHealth = ({ providers }: ServerSight, component: string) =>
  namesOf(component, Object.keys(providers)).map((name) => providers[name])[0];

const sum = (one: Count, other: Count): Count => ({
  perSecond: one.perSecond + other.perSecond,
  failedPerSecond: one.failedPerSecond + other.failedPerSecond,
});

const pulseOf = ({ perSecond, failedPerSecond }: Count) => ({
  perSecond: Math.round(perSecond * 10) / 10,
  failedShare: perSecond === 0 ? 0 : Math.round((failedPerSecond / perSecond) * 100) / 100,
});
