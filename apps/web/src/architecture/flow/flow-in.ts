import { model } from '@evolua/architecture/data/model';
import type { Flow } from '@evolua/architecture/model/flow';
import type { VersionId } from '@evolua/architecture/model/version-id';

/** The flow of this id as a version tells it: itself, or the one of the same title that it has. */
export const flowIn = (version: VersionId, id: string | undefined): Flow | undefined => {
  const asked = model.flows.find((flow) => flow.id === id);
  if (!asked || asked.versions.includes(version)) return asked;
  return model.flows.find(
    ({ title, versions }) => title === asked.title && versions.includes(version),
  );
};
