const NAME = /^[\w.:/-]{1,128}$/;

export type ModelNames = {
  /** Undefined: each dialect lists its own. */
  readonly listed: readonly string[] | undefined;
  readonly isKnown: (model: string) => boolean;
};

/** Any well-formed name is a model, but the ones given and those that begin with `unknown`. */
export function createModelNames(
  listed?: readonly string[],
  unknown: readonly string[] = [],
): ModelNames {
  return {
    listed,
    isKnown: (model) =>
      NAME.test(model) && !model.startsWith('unknown') && !unknown.includes(model),
  };
}
