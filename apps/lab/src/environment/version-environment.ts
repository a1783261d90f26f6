import { providers } from './providers.ts';

type Variables = Readonly<Record<string, string>>;

/**
 * The variables that the runner gives to a version's process, on top of the shell's: its
 * `defaults`, each yielding to what the user has chosen. A provider's key of the user's own means
 * the provider's own address, unless that is chosen too.
 */
export function versionEnvironment(defaults: Variables, chosen: Variables): Variables {
  const wrong = Object.values(providers)
    .filter(({ chosenBy }) => chosen[chosenBy] !== undefined)
    .map(({ simulatorOnly }) => simulatorOnly);
  const names = Object.keys(defaults).filter((name) => !wrong.includes(name) || name in chosen);
  return Object.fromEntries(names.map((name) => [name, chosen[name] ?? defaults[name] ?? '']));
}
