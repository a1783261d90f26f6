type Variables = Readonly<Record<string, string | undefined>>;

/** What only the runner can decide: it must know where to find each process. */
const decidedByRunner = ['HOST', 'PORT', 'INSTANCE', 'REGION'];

/**
 * What the user sets for a version: in the shell, or else in the version's `.env`. An empty value
 * sets nothing, as in a copied `.env.example`.
 */
export function chosenVariables(options: {
  readonly dotEnv: Variables;
  readonly shell: Variables;
}): Readonly<Record<string, string>> {
  const chosen = { ...filled(options.dotEnv), ...filled(options.shell) };
  for (const name of decidedByRunner) delete chosen[name];
  return chosen;
}

function filled(variables: Variables): Record<string, string> {
  const entries = Object.entries(variables).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== '',
  );
  return Object.fromEntries(entries);
}
