const NAME = /^[\w.:/-]{1,128}$/;
const DEFAULT_MODELS = ['gpt-5.2', 'gpt-5.2-mini', 'gpt-5.2-nano'];

export type ModelNames = {
  readonly listed: readonly string[];
  readonly isKnown: (model: string) => boolean;
};

/** Any well-formed name is a model, but the ones given and those that begin with `unknown`. */
export function createModelNames(
  listed: readonly string[] = DEFAULT_MODELS,
  unknown: readonly string[] = [],
): ModelNames {
  return {
    listed,
    isKnown: (model) =>
      NAME.test(model) && !model.startsWith('unknown') && !unknown.includes(model),
  };
}
