import type { VersionId } from '@evolua/architecture/model/version-id';
import { componentOf } from './component-of.ts';

/** What a component is called in a sentence, its note with it where two have the same name. */
export const titleOf = (id: string, version?: VersionId): string => {
  const component = componentOf(id);
  if (!component) return id;
  const note = version && component.note[version];
  return note ? `${component.title} (${note})` : component.title;
};
