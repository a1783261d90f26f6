import type { VersionId } from '@evolua/architecture/model/version-id';
import { drawingOf } from '../model/drawing-of.ts';
import { Outline } from './outline.tsx';

type Props = { readonly versions: readonly (VersionId | undefined)[] };

/** The text of each drawing on the page. */
export const Outlines = ({ versions }: Props) => (
  <div>
    {versions.map(
      (version) =>
        version && <Outline key={version} version={version} layout={drawingOf(version)} />,
    )}
  </div>
);
