import type { VersionId } from '@evolua/lab-contract/version-id';
import './version-mark.css';

/** A version's name in its hue. */
export const VersionMark = ({ version }: { readonly version: VersionId }) => (
  <span className="version-mark" data-version={version}>
    {version.toUpperCase()}
  </span>
);
