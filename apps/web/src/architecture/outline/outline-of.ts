import { model } from '@evolua/architecture/data/model';
import type { Layout, PlacedZone } from '@evolua/architecture/layout/layout';
import type { Component } from '@evolua/architecture/model/component';
import { isLive } from '@evolua/architecture/model/is-live';
import type { Link } from '@evolua/architecture/model/link';
import type { VersionId } from '@evolua/architecture/model/version-id';

type Line = {
  readonly component: Component;
  /** The innermost place that it stands in. */
  readonly zone: string | undefined;
  readonly links: readonly Link[];
};

const within = (zone: PlacedZone, x: number, y: number): boolean =>
  zone.x <= x && x <= zone.x + zone.width && zone.y <= y && y <= zone.y + zone.height;

/** A drawing as a list: every component once, in the order in which a question meets them. */
export const outlineOf = (version: VersionId, layout: Layout): readonly Line[] => {
  const components = model.components.filter((each) => isLive(each, version));
  const links = model.links.filter((each) => isLive(each, version));
  const order = new Set(['people']);
  // A set that grows while it is walked through: each hands on to those that it speaks to.
  for (const id of order) for (const { from, to } of links) if (from === id) order.add(to);
  for (const { id } of components) order.add(id);
  return [...order].flatMap((id) => {
    const component = components.find((each) => each.id === id);
    if (!component) return [];
    const box = layout.boxes.find((each) => each.id === id);
    const zones = box ? layout.zones.filter((zone) => within(zone, box.x, box.y)) : [];
    const [zone] = zones.toSorted((a, b) => a.width * a.height - b.width * b.height);
    return [{ component, zone: zone?.title, links: links.filter(({ from }) => from === id) }];
  });
};
