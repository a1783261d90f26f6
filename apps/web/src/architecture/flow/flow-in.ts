import { model } from '@evolua/architecture/data/model';
import type { Flow } from '@evolua/architecture/model/flow';
import type { VersionId } from '@evolua/architecture/model/version-id';

/** The flow of this id as a version tells it; `undefined`: there is none, or not in this version. */
export const flowIn = (version: VersionId, id: string | undefined): Flow | undefined =>
  model.flows.find((flow) => flow.id === id && flow.versions.includes(version));
