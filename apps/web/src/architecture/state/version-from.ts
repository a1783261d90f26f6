import type { VersionId } from '@evolua/architecture/model/version-id';
import { allVersions } from '../../lab/parts/all-versions.ts';
import type { View } from './view.ts';

/** As `public/antes-da-tinta.js` found it; later this page writes its own there. */
const seenBefore = document.documentElement.dataset.version;

/**
 * The version to draw: the address's, else the one that serves the page, else, until that is
 * known, the one that this browser has last seen here.
 */
export const versionFrom = (view: View, here: VersionId | undefined): VersionId =>
  view.version ?? here ?? allVersions.find((each) => each === seenBefore) ?? 'v1';
