import type { Component } from '../model/component.ts';
import { isLive } from '../model/is-live.ts';
import type { Link } from '../model/link.ts';
import type { Model } from '../model/model.ts';
import type { VersionId } from '../model/version-id.ts';

/** One version with some of its parts dead. */
export type Ground = {
  readonly version: VersionId;
  readonly components: ReadonlyMap<string, Component>;
  readonly links: readonly Link[];
  /** Only those that the version has. */
  readonly dead: ReadonlySet<string>;
  /** `false`: neither stand-ins nor emergency answers. */
  readonly aids: { readonly standIns: boolean; readonly emergency: boolean };
};

export const groundOf = (
  model: Model,
  version: VersionId,
  dead: readonly string[],
  aids: Ground['aids'] = { standIns: true, emergency: true },
): Ground => {
  const live = model.components.filter((component) => isLive(component, version));
  const components = new Map(live.map((component) => [component.id, component]));
  return {
    version,
    components,
    links: model.links.filter((link) => isLive(link, version)),
    dead: new Set(dead.filter((id) => components.has(id))),
    aids,
  };
};
