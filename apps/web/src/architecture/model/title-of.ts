import { model } from '@evolua/architecture/data/model';
import { isLive } from '@evolua/architecture/model/is-live';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { componentOf } from './component-of.ts';

/** What a component is called in a sentence: its title, and its note where another has the same. */
export const titleOf = (id: string, version: VersionId): string => {
  const component = componentOf(id);
  if (!component) return id;
  const { title, note } = component;
  const hasTwin = model.components.some(
    (other) => other.id !== id && other.title === title && isLive(other, version),
  );
  const words = note[version] ?? Object.values(note).at(-1);
  return words && (hasTwin || !isLive(component, version)) ? `${title} (${words})` : title;
};
