import type { VersionId } from '@evolua/architecture/model/version-id';
import { PALETTE } from '@evolua/architecture/render/palette';

/** Dashes and gaps in pixels, as in the laboratory's curves. */
const DASHES: Readonly<Record<VersionId, readonly number[]>> = {
  v1: [],
  v2: [9, 3],
  v3: [3, 3],
  v4: [14, 3, 3, 3],
};

/** A version's hue, name and dashes, the same wherever it is drawn; never by the hue alone. */
export const lookOf = (version: VersionId) => ({
  matcher: { id: 'byName', options: version },
  properties: [
    { id: 'displayName', value: version.toUpperCase() },
    { id: 'color', value: { mode: 'fixed', fixedColor: PALETTE.dark[version] } },
    { id: 'custom.lineStyle', value: lineStyle(DASHES[version]) },
  ],
});

const lineStyle = (dash: readonly number[]) =>
  dash.length === 0 ? { fill: 'solid' } : { fill: 'dash', dash };
