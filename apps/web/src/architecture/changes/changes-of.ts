import { model } from '@evolua/architecture/data/model';
import { isLive } from '@evolua/architecture/model/is-live';
import type { VersionId } from '@evolua/architecture/model/version-id';

export type Changes = {
  /** Component ids. */
  readonly came: readonly string[];
  readonly went: readonly string[];
  /** In both, but rented, copied or used in another way. */
  readonly changed: readonly {
    readonly id: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Between components that both have. */
  readonly newLinks: number;
};

/** What a person meets who goes from one version to another. */
export const changesOf = (from: VersionId, to: VersionId): Changes => {
  const came: string[] = [];
  const went: string[] = [];
  const changed: { id: string; before: string; after: string }[] = [];
  const both = new Set<string>();
  for (const component of model.components) {
    const { id } = component;
    const [was, is] = [isLive(component, from), isLive(component, to)];
    if (was && is) {
      both.add(id);
      // What it is rented as tells more than what it is called, where both differ.
      const said = component.service[from] === component.service[to] ? 'note' : 'service';
      const [before = '', after = ''] = [from, to].map((version) => component[said][version]);
      if (before !== after) changed.push({ id, before, after });
    } else if (is) came.push(id);
    else if (was) went.push(id);
  }
  const newLinks = model.links.filter(
    (link) => isLive(link, to) && !isLive(link, from) && both.has(link.from) && both.has(link.to),
  ).length;
  return { came, went, changed, newLinks };
};
