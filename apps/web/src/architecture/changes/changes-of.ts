import { model } from '@evolua/architecture/data/model';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { livesIn } from '../model/lives-in.ts';

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
    const [was, is] = [livesIn(component, from), livesIn(component, to)];
    if (was && is) {
      both.add(id);
      const [before = '', after = ''] = [from, to].map((version) =>
        [component.note[version], component.service[version]].filter(Boolean).join(' · '),
      );
      if (before !== after) changed.push({ id, before, after });
    } else if (is) came.push(id);
    else if (was) went.push(id);
  }
  const newLinks = model.links.filter(
    (link) => livesIn(link, to) && !livesIn(link, from) && both.has(link.from) && both.has(link.to),
  ).length;
  return { came, went, changed, newLinks };
};
