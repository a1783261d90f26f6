import type { Layout } from '@evolua/architecture/layout/layout';
import { layoutOf } from '@evolua/architecture/layout/layout-of';
import type { VersionId } from '@evolua/architecture/model/version-id';

const drawn = new Map<VersionId, Layout>();

/** Where everything of a version stands: worked out once, so that the same drawing is the same object. */
export const drawingOf = (version: VersionId): Layout => {
  const known = drawn.get(version);
  if (known) return known;
  const layout = layoutOf(version);
  drawn.set(version, layout);
  return layout;
};
