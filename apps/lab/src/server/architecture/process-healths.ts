import { healthTogether } from '@evolua/architecture/live/health-together';
import type { Health } from '@evolua/architecture/model/pulse';
import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { Toxics } from '../../links/toxics.ts';
import type { LabParts } from '../lab-parts.ts';

const healths: Readonly<Partial<Record<ProcessView['state'], Health>>> = {
  ready: 'up',
  starting: 'degraded',
  stopping: 'degraded',
  returning: 'down',
  frozen: 'down',
  stopped: 'down',
};

/** By name, how each process is; a store behind broken links is no better than they are. */
export function processHealths(
  views: readonly ProcessView[],
  links: LabParts['links'],
): ReadonlyMap<string, Health> {
  const byName = new Map<string, Health>();
  for (const view of views) {
    const health = healths[view.state];
    if (health === undefined) continue;
    const ways = Object.entries(links).filter(([link]) => leadsTo(link, view));
    const seen = ways
      .map(([, { toxics }]) => linkHealth(toxics))
      .reduce<Health | undefined>(healthTogether, undefined);
    byName.set(view.name, health === 'up' ? (seen ?? health) : health);
  }
  return byName;
}

/** A Redis has the name of its link; a Postgres may have one link from each region. */
function leadsTo(link: string, { name, kind, version }: ProcessView): boolean {
  const ofTheVersion = link.startsWith(`${version}-`) && link.endsWith('-postgres');
  return link === name || (kind === 'postgres' && ofTheVersion);
}

function linkHealth(toxics: Toxics): Health {
  if (Object.keys(toxics).length === 0) return 'up';
  return toxics.partition !== undefined || toxics.stalled ? 'down' : 'degraded';
}
