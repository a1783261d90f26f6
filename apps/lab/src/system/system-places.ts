import type { Link } from '../links/link.ts';
import type { Part } from '../supervisor/part.ts';
import { allParts } from './all-parts.ts';
import type { Assembly } from './assemble.ts';
import type { PortPlan } from './port-plan.ts';

/** Everything in a system that has a name, whether it runs or not. */
export function systemPlaces(assembly: Assembly, ports: PortPlan) {
  const links: Record<string, Link> = {};
  const urls: Record<string, string> = {
    lab: `http://localhost:${ports.lab}`,
    simulator: `http://localhost:${ports.simulator}`,
  };
  for (const { version, url, regions, instances } of assembly.versions) {
    for (const { name, port } of instances) urls[name] = `http://localhost:${port}`;
    urls[version.id] = url;
    for (const link of regions.flatMap((region) => region.links)) links[link.name] = link;
  }
  const parts = allParts(assembly).map((part): readonly [string, Part] => [part.name, part]);
  return { urls, links, parts: Object.fromEntries(parts) };
}
