import type { VersionId } from '@evolua/architecture/model/version-id';
import { allVersions } from '../../lab/parts/all-versions.ts';
import type { View } from './view.ts';

/**
 * The version to draw: the address's, else the one that serves the page, else, until that is
 * known, the one that this browser has last seen here (`public/antes-da-tinta.js`).
 */
export const versionFrom = (view: View, here: VersionId | undefined): VersionId => {
  const seen = allVersions.find((each) => each === document.documentElement.dataset.version);
  return view.version ?? here ?? seen ?? 'v1';
};
