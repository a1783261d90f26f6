import { model } from '@evolua/architecture/data/model';
import type { Loss } from '@evolua/architecture/model/loss';
import type { VersionId } from '@evolua/architecture/model/version-id';

type Minutes = {
  readonly losses: readonly Loss[];
  readonly total: number;
  /** The total is only known to be less than that. */
  readonly isUpperBound: boolean;
  /** By component id: each cause in equal parts to what it strikes. */
  readonly of: ReadonlyMap<string, number>;
};

/** The minutes a month that a version loses in the model, by cause and by component. */
export const minutesOf = (version: VersionId): Minutes => {
  const losses = model.losses.filter((loss) => loss.version === version);
  const of = new Map<string, number>();
  for (const { minutesPerMonth, components } of losses) {
    for (const id of components) {
      of.set(id, (of.get(id) ?? 0) + minutesPerMonth / components.length);
    }
  }
  return {
    losses,
    total: losses.reduce((sum, { minutesPerMonth }) => sum + minutesPerMonth, 0),
    isUpperBound: losses.every((loss) => loss.isUpperBound),
    of,
  };
};
