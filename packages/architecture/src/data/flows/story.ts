import type { Flow, Step } from '../../model/flow.ts';
import type { VersionId } from '../../model/version-id.ts';

type About = Pick<Flow, 'id' | 'title' | 'lesson' | 'versions'>;

/** A story as each version tells it; what a version leaves out is not there. */
export const story = (
  { versions, ...about }: About,
  tell: (version: VersionId) => readonly (Step | readonly Step[] | false)[],
): readonly Flow[] =>
  versions.map((version) => ({
    ...about,
    versions: [version],
    steps: tell(version).flatMap((steps) => steps || []),
  }));
